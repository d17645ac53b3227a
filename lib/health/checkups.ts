import { z } from 'zod'
import type { DistrictDb } from '#lib/db/district.ts'
import { itemKeys } from '#lib/domain/origin.ts'
import { passes, standardContentSchema } from '#lib/domain/standard.ts'
import type { HaveItem, Haves, SealedCheckup } from './dto.ts'

type Sealed = SealedCheckup & Readonly<{ content: unknown }>

/** The sealed check-ups of a chamber with the forms they were scored by, the oldest first. */
export async function sealedCheckups(db: DistrictDb, chamberCode: string): Promise<Sealed[]> {
  const rows = await db.checkup.findMany({
    where: { chamberCode, status: 'sealed' },
    select: {
      id: true,
      standardCode: true,
      sealedAt: true,
      total: true,
      standard: { select: { kind: true, name: true, content: true } },
    },
    orderBy: [{ sealedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, standardCode, sealedAt, total, standard }) => ({
    id,
    kind: standard.kind,
    standard: standardCode,
    name: standard.name,
    sealedAt: sealedAt?.toISOString() ?? '',
    total: Number(total ?? 0),
    content: standard.content,
  }))
}

const rescored = z.object({
  origin: z.object({ item: z.string() }),
  rescore: z.object({ checkupId: z.uuid(), score: z.number() }),
})

/** The items of the latest 六有 check-up, with the scores given again since; two statements. */
export async function havesOf(
  db: DistrictDb,
  districtId: string,
  chamberCode: string,
  last: Sealed | undefined,
): Promise<Haves | null> {
  if (!last) return null
  const { content, ...checkup } = last
  const parsed = standardContentSchema.safeParse(content)
  if (!parsed.success) return null
  const [rows, issues] = await Promise.all([
    db.$queryRaw<{ item: string; score: number | null; files: number }[]>`
      SELECT s.item, s.score::float8 AS score, (
        SELECT count(*)::int FROM evidence e
        WHERE e.district_id = s.district_id AND e.record_kind = 'checkup'
          AND e.record_id = s.checkup_id AND e.record_item = s.item) AS files
      FROM checkup_score s
      WHERE s.district_id = ${districtId} AND s.checkup_id = ${checkup.id}::uuid`,
    db.issue.findMany({
      where: { chamberCode, originKey: { startsWith: itemKeys(checkup.standard) } },
      select: { origin: true, rescore: true },
      orderBy: { number: 'asc' },
    }),
  ])
  const again = issues.flatMap((issue) => rescored.safeParse(issue).data ?? [])
  const items = parsed.data.items.map((item): HaveItem => {
    const row = rows.find((one) => one.item === item.code)
    const ours = (one: (typeof again)[number]) =>
      one.origin.item === item.code && one.rescore.checkupId === checkup.id
    const score = again.findLast(ours)?.rescore.score ?? row?.score ?? null
    const { code, text, points } = item
    const isPassed = score !== null && passes(item, score)
    return { code, text, points, score, isPassed, files: row?.files ?? 0 }
  })
  return { checkup, items, passed: items.filter(({ isPassed }) => isPassed).length }
}
