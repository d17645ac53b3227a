import { requireGrant } from '#lib/access/require.ts'
import { recordAct } from '#lib/audit/record.ts'
import { Prisma } from '#lib/db/district.ts'
import { holdsOfficeIn } from '#lib/domain/checkup.ts'
import { DomainError, type FieldFault } from '#lib/domain/errors.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { sheetFault } from '#lib/sheet/table.ts'
import { contentOf, type ScoreRow } from '../load.ts'
import { importScoresInput } from '../schema.ts'
import { HEADINGS } from '../sheet-columns.ts'
import { readScores, type SheetScore } from '../sheet-read.ts'

/** A check-up of the campaign with what is scored of it. */
type Target = Readonly<{
  id: string
  chamberCode: string
  status: string
  scores: readonly ScoreRow[]
}>
type Entry = Readonly<{ score: SheetScore; target: Target; row: ScoreRow | undefined }>

/**
 * Takes the confirmed scores of a campaign from a sheet; what the sheet leaves empty stays as it is.
 * @throws DomainError not_granted, not_found, campaign_closed; invalid_input with every fault of the
 *   sheet by row and column, and then nothing of it is written.
 */
export const importScores = defineCommand({
  name: 'import-scores',
  input: importScoresInput,
  async run(ctx, { id, rows }): Promise<{ id: string; written: number }> {
    const { tx, actor } = ctx
    const { districtId } = actor
    requireGrant(actor, 'confirm_score', { districtId, paths: [] })
    await tx.$queryRaw`
      SELECT 1 FROM checkup WHERE district_id = ${districtId} AND campaign_id = ${id}::uuid
      ORDER BY id FOR UPDATE`
    const campaign = await tx.campaign.findFirst({
      where: { id },
      include: { standard: true, checkups: { include: { scores: true } } },
    })
    if (!campaign) throw new DomainError('not_found')
    if (campaign.closedAt) throw new DomainError('campaign_closed')
    const targets = new Map(campaign.checkups.map((one) => [one.chamberCode, one]))
    const read = readScores(rows, contentOf(campaign.standard.content), new Set(targets.keys()))
    if (read.faults.length > 0) throw new DomainError('invalid_input', { fields: read.faults })
    const changed = read.scores.flatMap((score) => changeOf(score, targets))
    const refused = changed.flatMap((entry) => refusalOf(ctx, entry))
    if (refused.length > 0) throw new DomainError('invalid_input', { fields: refused })
    await write(ctx, changed)
    const written = changed.length
    await recordAct(ctx, 'import-scores', `campaign:${id}`, { written })
    return { id, written }
  },
})

/** A score that says something else than what is there. */
function changeOf(score: SheetScore, targets: ReadonlyMap<string, Target>): Entry[] {
  const target = targets.get(score.chamber)
  if (!target) return []
  const row = target.scores.find(({ item }) => item === score.item)
  const isSame =
    row && row.score !== null && Number(row.score) === score.score && row.reason === score.reason
  return isSame ? [] : [{ score, target, row }]
}

function refusalOf({ actor }: Ctx, { score, target }: Entry): FieldFault[] {
  const { row, chamber: text } = score
  const about = { row, column: HEADINGS.chamber, text }
  if (target.status === 'sealed') return [sheetFault('row_sealed', about)]
  return holdsOfficeIn(actor, target.chamberCode) ? [sheetFault('row_own_chamber', about)] : []
}

async function write({ tx, actor, now }: Ctx, entries: readonly Entry[]): Promise<void> {
  const { districtId, personId } = actor
  const said = ({ score: { score, reason } }: Entry) => ({
    score: new Prisma.Decimal(score),
    reason,
    scoredById: personId,
    scoredAt: now,
  })
  const fresh = entries.filter(({ row }) => row === undefined)
  await tx.checkupScore.createMany({
    data: fresh.map((entry) => ({
      districtId,
      checkupId: entry.target.id,
      item: entry.score.item,
      ...said(entry),
    })),
  })
  for (const entry of entries) {
    if (!entry.row) continue
    const { checkupId, item, version } = entry.row
    await tx.checkupScore.updateMany({
      where: { checkupId, item },
      data: { ...said(entry), version: version + 1 },
    })
  }
}
