import { reachScope } from '#lib/access/reach-scope.ts'
import { type DistrictDb, districtDb } from '#lib/db/district.ts'
import { placeOf, sizeBand, spreadOf } from '#lib/domain/cohort.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Actor, can } from '#lib/domain/policy.ts'
import { type StandardContent, standardContentSchema } from '#lib/domain/standard.ts'
import type { PeerLine, Peers } from './dto.ts'

type Form = Readonly<{ code: string; version: number; name: string; content: StandardContent }>

/**
 * How a chamber stands among the chambers of its kind and size in their last sealed check-up under the
 * same form: its place and the spread, by section and in all. A cohort under five is not shown.
 * @throws DomainError not_found when it is missing, no chamber, or its health is not the actor's to read.
 */
export async function getPeers(actor: Actor, code: string): Promise<Peers> {
  const { districtId } = actor
  const db = districtDb(districtId)
  const unit = await db.unit.findFirst({
    where: { AND: [{ code, level: 'chamber' }, reachScope(actor, 'read_health')] },
    select: {
      name: true,
      path: true,
      kind: true,
      profile: { select: { memberCount: true } },
    },
  })
  if (!unit) throw new DomainError('not_found')
  const sharing = can(actor, 'share_practice', unitSubject(districtId, unit.path)) !== null
  const chamber = { code, name: unit.name }
  const form = await formOf(db, code)
  if (!form) return { chamber, standard: null, size: 0, lines: [], items: [], sharing }
  const band = sizeBand(unit.profile?.memberCount ?? 0)
  const rows = await cohortRows(db, districtId, unit.kind, band, form)
  const items = form.content.items.map(({ code: item, text }) => {
    return { standard: form.code, code: item, text }
  })
  const { size, lines } = compare(code, form, rows)
  return { chamber, standard: form.name, size, lines, items, sharing }
}

/** The form of the last check-up that was sealed. */
async function formOf(db: DistrictDb, chamberCode: string): Promise<Form | null> {
  const last = await db.checkup.findFirst({
    where: { chamberCode, status: 'sealed' },
    select: {
      standardCode: true,
      standardVersion: true,
      standard: { select: { name: true, content: true } },
    },
    orderBy: [{ sealedAt: 'desc' }, { id: 'desc' }],
  })
  const content = standardContentSchema.safeParse(last?.standard.content)
  if (!last || !content.success) return null
  const { standardCode, standardVersion, standard } = last
  return {
    code: standardCode,
    version: standardVersion,
    name: standard.name,
    content: content.data,
  }
}

type Row = Readonly<{ chamber: string; total: number; item: string; score: number }>

/** The scores of the last sealed check-up of every chamber of a kind and size under one form. */
async function cohortRows(
  db: DistrictDb,
  districtId: string,
  kind: string,
  { from, below }: ReturnType<typeof sizeBand>,
  form: Form,
): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT c.chamber_code AS chamber, c.total::float8 AS total, s.item, s.score::float8 AS score
    FROM (
      SELECT DISTINCT ON (chamber_code) * FROM checkup
      WHERE district_id = ${districtId} AND status = 'sealed'
        AND standard_code = ${form.code} AND standard_version = ${form.version}
      ORDER BY chamber_code, sealed_at DESC, id DESC
    ) c
    JOIN unit u ON u.district_id = c.district_id AND u.code = c.chamber_code
    LEFT JOIN chamber_profile p ON p.district_id = u.district_id AND p.unit_code = u.code
    JOIN checkup_score s ON s.district_id = c.district_id AND s.checkup_id = c.id
    WHERE u.kind = ${kind} AND u.disabled_at IS NULL AND s.score IS NOT NULL
      AND COALESCE(p.member_count, 0) >= ${from}
      AND COALESCE(p.member_count, 0) < ${below ?? 2_147_483_647}`
}

function compare(own: string, { content }: Form, rows: readonly Row[]) {
  const chambers = Map.groupBy(rows, ({ chamber }) => chamber)
  const size = chambers.size
  const line = (section: string | null, title: string, pointsOf: (of: Row[]) => number) => {
    const mine = chambers.get(own)
    const values = [...chambers.values()].map(pointsOf)
    const spread = spreadOf(values)
    if (!mine || !spread) return []
    const value = pointsOf(mine)
    return [{ section, title, own: value, place: placeOf(value, values), spread }]
  }
  const lines: PeerLine[] = [
    ...line(null, '', ([first]) => first?.total ?? 0),
    ...content.sections.flatMap(({ code, title }) => {
      const items = content.items.filter((item) => item.section === code).map((item) => item.code)
      const sum = (of: Row[]) =>
        of.reduce((all, { item, score }) => (items.includes(item) ? all + score : all), 0)
      return line(code, title, sum)
    }),
  ]
  return { size, lines }
}
