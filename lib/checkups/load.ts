import { reachScope } from '#lib/access/reach-scope.ts'
import { requireGrant } from '#lib/access/require.ts'
import type { Prisma, Tx } from '#lib/db/district.ts'
import { type CheckupView, holdsOfficeIn, type ItemScore } from '#lib/domain/checkup.ts'
import type { EvidenceKind } from '#lib/domain/codes.ts'
import type { EvidenceRef } from '#lib/domain/decision.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Appointment, rolesGranted } from '#lib/domain/policy.ts'
import { type StandardContent, standardContentSchema } from '#lib/domain/standard.ts'
import type { Ctx } from '#lib/kernel/command.ts'

const included = {
  chamber: { select: { code: true, name: true, path: true, level: true } },
  standard: { select: { content: true } },
  scores: { orderBy: { item: 'asc' } },
} satisfies Prisma.CheckupInclude
export type LoadedCheckup = Prisma.CheckupGetPayload<{ include: typeof included }>
export type ScoreRow = LoadedCheckup['scores'][number]

/**
 * A check-up the actor reads and may act on, locked until the transaction ends.
 * @throws DomainError not_found when missing or invisible; 403; own_chamber for the federation's act on
 *   a chamber the actor holds an office in; checkup_sealed.
 */
export async function loadOpenCheckup(
  ctx: Ctx,
  id: string,
  action: 'self_score' | 'confirm_score',
): Promise<LoadedCheckup & { by: Appointment }> {
  const { tx, actor } = ctx
  const { districtId } = actor
  await tx.$queryRaw`
    SELECT 1 FROM checkup WHERE district_id = ${districtId} AND id = ${id}::uuid FOR UPDATE`
  const checkup = await tx.checkup.findFirst({
    where: { id, chamber: reachScope(actor, 'read_health') },
    include: included,
  })
  if (!checkup) throw new DomainError('not_found')
  const by = requireGrant(actor, action, unitSubject(districtId, checkup.chamber.path))
  if (action === 'confirm_score' && holdsOfficeIn(actor, checkup.chamberCode)) {
    const whoCan = { unit: null, roles: rolesGranted(action) }
    throw new DomainError('own_chamber', { whoCan })
  }
  if (checkup.status === 'sealed') throw new DomainError('checkup_sealed')
  return { ...checkup, by }
}

/** The form of a standard as it is stored. */
export function contentOf(stored: unknown): StandardContent {
  return standardContentSchema.parse(stored)
}

const numberOf = (value: { toString(): string } | null) => (value === null ? null : Number(value))

/** A score as the rules see it. */
export function toItemScore(row: ScoreRow): ItemScore {
  const { item, selfNote, reason } = row
  return {
    item,
    selfScore: numberOf(row.selfScore),
    selfNote,
    score: numberOf(row.score),
    reason,
  }
}

/** A check-up as the rules see it, with the files of its items. */
export async function viewOf(tx: Tx, checkup: LoadedCheckup): Promise<CheckupView> {
  const { id, chamber, standardCode, standardVersion, standard, scores } = checkup
  const files = await tx.evidence.findMany({
    where: { recordKind: 'checkup', recordId: id },
    select: { id: true, sha256: true, name: true, kind: true, recordItem: true },
    orderBy: { id: 'asc' },
  })
  const evidence = new Map<string, EvidenceRef[]>()
  for (const { recordItem, kind, ...file } of files) {
    const ref = kind === null ? file : { ...file, kind: kind as EvidenceKind }
    const key = recordItem ?? ''
    evidence.set(key, [...(evidence.get(key) ?? []), ref])
  }
  return {
    id,
    chamber: { code: chamber.code, name: chamber.name },
    standard: {
      code: standardCode,
      version: standardVersion,
      content: contentOf(standard.content),
    },
    scores: scores.map(toItemScore),
    evidence,
  }
}

/** @throws DomainError not_granted when check-ups are not the actor's to open. */
export function requireOpening({ actor }: Ctx): void {
  requireGrant(actor, 'confirm_score', { districtId: actor.districtId, paths: [] })
}

/**
 * @throws DomainError not_published at `standard` unless check-ups may be opened under this version.
 */
export async function requirePublished(
  { tx }: Ctx,
  { standard: code, standardVersion: version }: { standard: string; standardVersion: number },
): Promise<void> {
  const found = await tx.standard.count({ where: { code, version, status: 'published' } })
  if (found === 0) throw new DomainError('not_published', { path: 'standard' })
}
