import type { Level } from './codes.ts'
import type { AssignmentState, IssueState } from './issue-state.ts'
import { type Actor, appointmentsFor, can, type Subject } from './policy.ts'
import { type PolicyInForce, policyAt, type Terms } from './time-policy.ts'
import { childPath, isWithin } from './unit-path.ts'

/** An issue with the paths of every unit it names; what the rules judge. */
export type IssueView = Readonly<{
  districtId: string
  state: IssueState
  /** Unit code → path. A missing path means no access. */
  paths: Readonly<Record<string, string>>
  /** Unit code → level. */
  levels: Readonly<Record<string, Level>>
  terms: Terms
}>

/** As much of it as says who sees the issue. */
export type SightView = Pick<IssueView, 'districtId' | 'state' | 'paths'>

/**
 * What reading, commenting and deciding are about: the chamber and every unit that holds or held a
 * link. A withdrawn link gives no sight of the issue; a returned one does, for whoever gave work back
 * must be able to read the ruling.
 */
export function issueSubject(view: SightView): Subject {
  const takers = view.state.assignments.filter((link) => link.status !== 'withdrawn')
  const takerPaths = takers.map((link) => view.paths[link.to])
  return {
    districtId: view.districtId,
    paths: known([view.paths[view.state.chamber], ...takerPaths]),
    ownerIds: [view.state.reporterId],
    ownerPaths: known([view.paths[view.state.reporterUnit], ...takerPaths]),
  }
}

/** Whoever reported the issue, and their unit; holders of its work do not count here. */
export function reporterSubject(view: IssueView): Subject {
  const { reporterId, reporterUnit } = view.state
  const paths = known([view.paths[reporterUnit]])
  return { districtId: view.districtId, paths, ownerIds: [reporterId], ownerPaths: paths }
}

/** The federation: the root of the tree the chamber hangs in. */
export function rootCode(view: Pick<SightView, 'state' | 'paths'>): string | null {
  const path = view.paths[view.state.chamber]
  return path?.split('/')[1] ?? null
}

/**
 * Path of a unit an issue names. The federation's follows from the chamber's, for no event need
 * have named it yet.
 */
export function pathOf(view: IssueView, code: string | null): string | undefined {
  if (code === null) return undefined
  return view.paths[code] ?? (code === rootCode(view) ? childPath(null, code) : undefined)
}

/** Level of a unit an issue names; null when it is not known. */
export function levelOf(view: IssueView, code: string): Level | null {
  return view.levels[code] ?? (code === rootCode(view) ? 'district' : null)
}

/** A single unit as the subject of an action. */
export function unitSubject(districtId: string, path: string | undefined): Subject {
  return { districtId, paths: known([path]), ownerPaths: known([path]) }
}

/**
 * True when the actor sees the unit at this path: a grant reaches it, or it lies above the actor's
 * own, whose names everybody below knows. `unitScope` says the same of lists.
 */
export function seesUnit(actor: Actor, path: string | undefined): boolean {
  if (path === undefined) return false
  if (can(actor, 'read_unit', unitSubject(actor.districtId, path))) return true
  return appointmentsFor(actor, 'read_unit').some(({ unit }) => isWithin(unit.path, path))
}

/**
 * The chamber a report is about. It is "their own" for a member: for the units below it, and for
 * those that belong to it by a further membership.
 */
export function reportSubject(
  districtId: string,
  chamberPath: string,
  memberPaths: readonly string[],
): Subject {
  return { districtId, paths: [chamberPath], ownerPaths: memberPaths }
}

/** The policy that was in force for a unit at an instant. */
export function policyOf(view: IssueView, unit: string | null, at: string): PolicyInForce {
  return policyAt(view.terms.policies(at), pathOf(view, unit))
}

/** Unit codes an issue names, for loading their paths. */
export function unitCodesOf(state: IssueState): string[] {
  const links: readonly AssignmentState[] = state.assignments
  return [
    ...new Set([
      state.chamber,
      state.reporterUnit,
      ...links.flatMap((link) => [link.from, link.to]),
      ...state.requests.flatMap(({ suggested }) => suggested ?? []),
      ...state.supervisions.flatMap(({ copies }) => copies),
      ...state.supervisors,
    ]),
  ]
}

function known(paths: readonly (string | undefined)[]): string[] {
  return paths.filter((path): path is string => path !== undefined && path !== '')
}
