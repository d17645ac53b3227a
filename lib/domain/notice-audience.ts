import type { IssueEvent } from './events.ts'
import type {
  AssignmentState,
  IssueState,
  PaperState,
  RequestState,
  SupervisionState,
} from './issue-state.ts'
import { rootCode, type SightView } from './issue-view.ts'
import { NOTICE_RULES, type Relation } from './notice-rules.ts'
import type { Role } from './offices.ts'
import { rolesGranted } from './policy.ts'
import { isEnded, isOpenLink, lastTopLead, topLead } from './stage.ts'
import { codeOf } from './unit-path.ts'

/** Somebody to tell: one person, or whoever holds an office with one of these roles in a unit. */
export type Party =
  | Readonly<{ personId: string }>
  | Readonly<{ unit: string; roles: readonly Role[] }>

export type Audience = Readonly<{ now: readonly Party[]; digest: readonly Party[] }>

const DOERS = rolesGranted('acknowledge')
const GIVERS = rolesGranted('verify')

type Scene = Readonly<{
  state: IssueState
  root: string
  /** What the event is about, as far as it names it. */
  link: AssignmentState | undefined
  request: RequestState | undefined
  supervision: SupervisionState | undefined
  paper: PaperState | undefined
}>

const doers = (unit: string | null | undefined): Party[] => (unit ? [{ unit, roles: DOERS }] : [])
const givers = (unit: string | undefined): Party[] => (unit ? [{ unit, roles: GIVERS }] : [])
/** Whoever watches over others' work; in the federation its director too. */
const overseers = (unit: string | undefined, root: string): Party[] =>
  unit ? [{ unit, roles: unit === root ? [...GIVERS, 'director'] : GIVERS }] : []
const clerks = ({ root }: Scene): Party[] => [{ unit: root, roles: ['clerk'] }]
const directors = ({ root }: Scene): Party[] => [{ unit: root, roles: ['director'] }]

/** Which people each relation means; every relation has its line. */
const PARTIES: Readonly<Record<Relation, (scene: Scene) => Party[]>> = {
  taker: ({ link }) => doers(link?.to),
  giver: ({ link }) => givers(link?.from),
  parties: ({ state }) =>
    state.assignments.filter(isOpenLink).flatMap(({ from, to }) => [...givers(from), ...doers(to)]),
  lead: ({ state }) => doers(lastLead(state)?.to),
  // Where it rests nowhere and is not over, it lies with the federation's reception.
  holder: (scene) =>
    isEnded(scene.state.stage)
      ? []
      : scene.state.resting === null
        ? clerks(scene)
        : doers(scene.state.resting),
  reporter: ({ state }) => [{ personId: state.reporterId }],
  closer: ({ state }) => (state.stage === 'closed' ? [{ personId: state.reporterId }] : []),
  approver: (scene) => (scene.state.stage === 'pending_closure' ? directors(scene) : []),
  clerks,
  directors,
  linked: ({ state }) => [{ unit: state.chamber, roles: ['leader', 'instructor'] }],
  // A suspension (挂账) is the director's alone to grant.
  decider: (scene) =>
    scene.request?.kind === 'suspension' ? directors(scene) : givers(scene.request?.to),
  requester: ({ request }) => doers(request?.from),
  addressee: ({ supervision }) => doers(supervision?.to),
  copies: ({ supervision, root }) =>
    (supervision?.copies ?? []).flatMap((unit) => overseers(unit, root)),
  issuer: ({ supervision, paper }) => givers(supervision?.issuer ?? paper?.issuer),
  supervisors: ({ state, root }) => state.supervisors.flatMap((unit) => overseers(unit, root)),
}

/**
 * Who is told of an event, and how urgently, before it is asked who of them may see the issue.
 * `view` is the issue with this event applied; later events do not disturb.
 */
export function audienceOf(view: SightView, event: IssueEvent): Audience {
  const { state } = view
  const root = rootCode(view)
  if (root === null) return { now: [], digest: [] }
  const scene = { state, root, ...named(state, event) }
  const meant = (relations: readonly Relation[]) =>
    relations.flatMap((relation) => PARTIES[relation](scene)).map((one) => inOffice(view, one))
  const { now, digest, machine = [] } = NOTICE_RULES[event.type]
  // A sheet of many rows is no reason to write to anybody many times at once.
  if (event.cause.kind === 'import') return { now: [], digest: meant([...now, ...digest]) }
  return {
    now: meant(event.actorId === null ? [...now, ...machine] : now),
    digest: meant(digest),
  }
}

/** The offices of a unit that was merged are those of the unit in whose place the rules find it. */
function inOffice({ paths }: SightView, party: Party): Party {
  if ('personId' in party) return party
  const path = paths[party.unit]
  return path === undefined ? party : { ...party, unit: codeOf(path) }
}

/** The parts of the issue an event names, directly or through one another. */
function named(state: IssueState, { payload }: IssueEvent) {
  const id = (key: 'paperId' | 'requestId' | 'supervisionId' | 'assignmentId') =>
    (payload as Partial<Record<typeof key, string | null>>)[key] ?? undefined
  const paper = state.papers.find((one) => one.id === id('paperId'))
  const requestId = id('requestId') ?? paper?.requestId
  const supervisionId = id('supervisionId') ?? paper?.supervisionId
  const request = state.requests.find((one) => one.id === requestId)
  const supervision = state.supervisions.find((one) => one.id === supervisionId)
  const linkId = id('assignmentId') ?? request?.assignmentId ?? supervision?.assignmentId
  const link = state.assignments.find((one) => one.id === linkId)
  return { paper, request, supervision, link }
}

/** The topmost lead link, also when everything was ended at once. */
function lastLead(state: IssueState): AssignmentState | undefined {
  return topLead(state) ?? lastTopLead(state)
}
