import { inForce } from '#lib/access/reach-scope.ts'
import { requireGrant } from '#lib/access/require.ts'
import type { DistrictDb, Prisma, Tx } from '#lib/db/district.ts'
import { dateOf, fromDateColumn, toDateColumn } from '#lib/domain/calendar.ts'
import { type Level, OPEN_ASSIGNMENT_STATUSES } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import type { Office } from '#lib/domain/offices.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { ReorganisationPreview } from './dto.ts'
import { type LoadedUnit, loadManagedUnit, loadParent } from './load.ts'
import type { ReorganiseInput } from './schema.ts'
import { codesBelow } from './unit-spans.ts'

/** Who looks at the tree or changes it, and when. */
export type Planner = Readonly<{ tx: DistrictDb | Tx; actor: Actor; now: Date }>

/** A reorganisation that may be done, with everything it touches. */
export type Plan = Readonly<{
  unit: LoadedUnit
  /** The successor, the new parent, or for a split the parent the new unit hangs under. */
  other: LoadedUnit | null
  /** Codes of the units whose place or name changes. */
  changed: readonly string[]
  /** Open links that pass over, as a condition. */
  links: Prisma.AssignmentWhereInput | null
}>

/**
 * Judges a reorganisation and finds what it touches, without changing anything.
 * @throws DomainError not_found, 403, day_in_future and before_it_began at `on`, in_use for the federation,
 *   not_a_successor at `successor`, unknown_unit, unit_disabled or parent_not_allowed at
 *   `parentCode`, not_its_chamber at `chambers`, code_taken at `newCode`.
 */
export async function planReorganisation(by: Planner, input: ReorganiseInput): Promise<Plan> {
  const { actor, now } = by
  const unit = await loadManagedUnit(by, input.code)
  if (input.on > dateOf(now)) throw new DomainError('day_in_future', { path: 'on' })
  if (unit.parentCode === null) throw new DomainError('in_use', { units: [unit.code] })
  requireGrant(actor, 'manage_units', unitSubject(actor.districtId, unit.path))
  const plan = await planKind(by, unit, input)
  await requireBegun(by.tx, plan, input.on)
  return plan
}

async function planKind(by: Planner, unit: LoadedUnit, input: ReorganiseInput): Promise<Plan> {
  switch (input.kind) {
    case 'merge':
      return planMerge(by, unit, input.successor)
    case 'split':
      return planSplit(by, unit, input)
    case 'move': {
      const other = await loadParent(by, input.parentCode, unit)
      return { unit, other, changed: await codesBelow(by.tx, unit.path), links: null }
    }
    case 'rename':
      return { unit, other: null, changed: [unit.code], links: null }
  }
}

/** Who takes part must have been there: a unit that a split made began on that day. */
async function requireBegun(tx: Planner['tx'], { unit, other }: Plan, on: string): Promise<void> {
  const codes = [unit.code, ...(other ? [other.code] : [])]
  const made = await tx.reorganisation.findFirst({
    where: { kind: 'split', otherCode: { in: codes }, happenedOn: { gt: toDateColumn(on) } },
    select: { happenedOn: true, other: { select: { name: true } } },
    orderBy: { happenedOn: 'desc' },
  })
  if (!made) return
  const params = { unit: made.other?.name ?? '', date: fromDateColumn(made.happenedOn) }
  throw new DomainError('before_it_began', { path: 'on', params })
}

async function planMerge(by: Planner, unit: LoadedUnit, code: string): Promise<Plan> {
  const refused = new DomainError('not_a_successor', { path: 'successor' })
  if (unit.disabled) throw new DomainError('unit_disabled', { path: 'code' })
  const other = await loadManagedUnit(by, code).catch(() => Promise.reject(refused))
  const isFit = other.level === unit.level && other.code !== unit.code && !other.disabled
  if (!isFit || !['township', 'chamber'].includes(unit.level)) throw refused
  const ends = { OR: [{ toCode: unit.code }, { fromCode: unit.code }] }
  return { unit, other, changed: await codesBelow(by.tx, unit.path), links: openLinks(ends) }
}

type SplitInput = Extract<ReorganiseInput, { kind: 'split' }>

async function planSplit(by: Planner, unit: LoadedUnit, input: SplitInput): Promise<Plan> {
  const { tx } = by
  const { code, parentCode } = unit
  const chambers = await tx.unit.findMany({
    where: { code: { in: input.chambers }, parentCode: code, level: 'chamber' },
    select: { code: true, path: true },
  })
  if (unit.level !== 'township' || chambers.length !== new Set(input.chambers).size) {
    throw new DomainError('not_its_chamber', { path: 'chambers' })
  }
  const taken = await tx.unit.count({ where: { code: input.newCode } })
  if (taken > 0) throw new DomainError('code_taken', { path: 'newCode' })
  const other = await loadParent(by, parentCode ?? '', { kind: unit.kind })
  const links = openLinks({
    OR: [{ toCode: code }, { fromCode: code }],
    issue: { chamberCode: { in: chambers.map((chamber) => chamber.code) } },
  })
  const changed = await Promise.all(chambers.map(({ path }) => codesBelow(tx, path)))
  return { unit, other, changed: changed.flat(), links }
}

/** Open links among some; those of a split are about the chambers that went. */
export function openLinks(more: Prisma.AssignmentWhereInput): Prisma.AssignmentWhereInput {
  return { AND: [{ status: { in: [...OPEN_ASSIGNMENT_STATUSES] } }, more] }
}

/** What a plan will change, in figures and names; whoever manages units may know these. */
export async function previewOf(by: Planner, plan: Plan): Promise<ReorganisationPreview> {
  const { tx, now } = by
  const goes = plan.links !== null
  const [units, links, people] = await Promise.all([
    tx.unit.findMany({
      where: { code: { in: [...plan.changed] } },
      select: { code: true, name: true, level: true, kind: true },
      orderBy: { path: 'asc' },
      take: 200,
    }),
    plan.links ? tx.assignment.findMany({ where: plan.links, select: { issueId: true } }) : [],
    goes
      ? tx.appointment.findMany({
          where: { unitCode: plan.unit.code, ...inForce(dateOf(now)) },
          select: { personId: true, office: true, person: { select: { name: true } } },
          orderBy: { fromOn: 'asc' },
        })
      : [],
  ])
  return {
    units: units.map(({ code, name, level }) => ({ code, name, level: level as Level })),
    links: links.length,
    issues: new Set(links.map(({ issueId }) => issueId)).size,
    people: people.map(({ personId, office, person }) => ({
      personId,
      name: person.name,
      office: office as Office,
    })),
  }
}
