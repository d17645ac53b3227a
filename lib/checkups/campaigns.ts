import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import { confirmed } from '#lib/domain/checkup.ts'
import type { CheckupStatus } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { type StandardContent, tally } from '#lib/domain/standard.ts'
import type { SheetSpec } from '#lib/sheet/write-sheet.ts'
import type { CampaignDetail, CampaignLine, Progress } from './dto.ts'
import { contentOf, toItemScore } from './load.ts'
import { sheetOf } from './sheet-columns.ts'

const head = {
  standard: { select: { code: true, version: true, name: true, content: true } },
} as const

type Counted = Readonly<{ status: string; total: Prisma.Decimal | null }>

/** How far these check-ups are, and what the sealed ones come to on average. */
function progressOf(checkups: readonly Counted[]): Progress {
  const count = (status: CheckupStatus) => checkups.filter((one) => one.status === status).length
  const totals = checkups.flatMap(({ total }) => (total === null ? [] : [Number(total)]))
  const sum = totals.reduce((all, one) => all + one, 0)
  return {
    open: count('open'),
    selfScored: count('self_scored'),
    sealed: count('sealed'),
    all: checkups.length,
    average: totals.length === 0 ? null : Math.round((sum / totals.length) * 10) / 10,
  }
}

type Head = Prisma.CampaignGetPayload<{ include: typeof head }>

function lineOf(row: Head, checkups: readonly Counted[]): CampaignLine {
  const { code, version, name } = row.standard
  return {
    id: row.id,
    name: row.name,
    standard: { code, version, name },
    fromOn: fromDateColumn(row.fromOn),
    untilOn: fromDateColumn(row.untilOn),
    isClosed: row.closedAt !== null,
    progress: progressOf(checkups),
  }
}

/** Campaigns that touch a chamber the actor reads, with the progress of those chambers; newest first. */
export async function listCampaigns(actor: Actor): Promise<CampaignLine[]> {
  const chamber = reachScope(actor, 'read_health')
  const rows = await districtDb(actor.districtId).campaign.findMany({
    where: { checkups: { some: { chamber } } },
    include: { ...head, checkups: { where: { chamber }, select: { status: true, total: true } } },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return rows.map((row) => lineOf(row, row.checkups))
}

async function loadCampaign(actor: Actor, id: string) {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not_found')
  const chamber = reachScope(actor, 'read_health')
  const row = await districtDb(actor.districtId).campaign.findFirst({
    where: { id, checkups: { some: { chamber } } },
    include: {
      ...head,
      checkups: {
        where: { chamber },
        include: {
          scores: true,
          chamber: {
            select: { code: true, name: true, path: true, parent: true },
          },
        },
      },
    },
  })
  if (!row) throw new DomainError('not_found')
  const path = (one: { chamber: { path: string } }) => one.chamber.path
  return { ...row, checkups: row.checkups.toSorted((a, b) => (path(a) < path(b) ? -1 : 1)) }
}
type Loaded = Awaited<ReturnType<typeof loadCampaign>>

/**
 * A campaign at a glance, as far as the actor reads its chambers.
 * @throws DomainError not_found when missing, or no chamber of it is read.
 */
export async function getCampaign(actor: Actor, id: string): Promise<CampaignDetail> {
  const row = await loadCampaign(actor, id)
  const content = contentOf(row.standard.content)
  const byTownship = Map.groupBy(row.checkups, ({ chamber }) => chamber.parent?.code ?? '')
  return {
    ...lineOf(row, row.checkups),
    version: row.version,
    points: content.points,
    items: content.items.length,
    townships: [...byTownship].map(([code, checkups]) => ({
      code,
      name: checkups[0]?.chamber.parent?.name ?? '',
      ...progressOf(checkups),
    })),
    chambers: row.checkups.map(({ id: checkupId, chamber, status, total, scores }) => ({
      checkupId,
      chamber: { code: chamber.code, name: chamber.name },
      status: status as CheckupStatus,
      total: total === null ? null : Number(total),
      scored: scores.filter(({ score }) => score !== null).length,
      selfScored: scores.filter(({ selfScore }) => selfScore !== null).length,
    })),
    failures: failuresOf(row, content),
    mayManage: isGranted(actor, 'confirm_score'),
  }
}

/** Items by how many sealed check-ups they failed in, the most often first. */
function failuresOf({ checkups }: Loaded, content: StandardContent) {
  const failed = checkups
    .filter(({ status }) => status === 'sealed')
    .flatMap(({ scores }) => tally(content, confirmed(scores.map(toItemScore))).failed)
  return [...Map.groupBy(failed, ({ code }) => code)]
    .map(([item, all]) => ({ item, text: all[0]?.text ?? '', failed: all.length }))
    .sort((one, other) => other.failed - one.failed)
}

/**
 * The scores of a campaign as a sheet, one line for each item of each chamber the actor reads.
 * @throws DomainError not_found.
 */
export async function getCampaignSheet(actor: Actor, id: string): Promise<SheetSpec> {
  const row = await loadCampaign(actor, id)
  const checkups = row.checkups.map(({ chamber, scores }) => ({
    chamber: chamber.code,
    chamberName: chamber.name,
    scores: scores.map(toItemScore),
  }))
  return sheetOf(row.name, contentOf(row.standard.content), checkups)
}
