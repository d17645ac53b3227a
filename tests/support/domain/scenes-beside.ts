import type { Satisfaction } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { CAST } from './actors.ts'
import { CHAIN_STORIES } from './scenes-chain.ts'
import { day, type Story } from './story.ts'
import { UNITS as U, type Unit } from './units.ts'

const { dispatched, rectifying, chamberWorks, closed } = CHAIN_STORIES
const reason = '情况属实'

type Asking = 'request_return' | 'request_escalation'

function ask(story: Story, by: Actor, unit: Unit, action: Asking): Story {
  return story.act(by, { action, assignmentId: story.link(unit).id, reason })
}

function askExtension(story: Story, dueOn: string): Story {
  const assignmentId = story.link(U.dongcheng).id
  return story.act(CAST.dongcheng, { action: 'request_extension', assignmentId, reason, dueOn })
}

function approve(story: Story, by: Actor): Story {
  return story.act(by, { action: 'approve_request', requestId: story.request.id })
}

function refuse(story: Story, by: Actor, action: 'refuse_request' | 'refuse_suspension'): Story {
  return story.act(by, { action, requestId: story.request.id, reason })
}

function rate(satisfaction: Satisfaction): Story {
  return closed().act(CAST.member, { action: 'rate', satisfaction, reason })
}

function lookBack(story: Story, outcome: 'held' | 'relapsed'): Story {
  return story.act(CAST.clerk, { action: 'look_back', outcome, note: '回头看', evidence: [] })
}

const returnAsked = () => ask(dispatched(), CAST.dongcheng, U.dongcheng, 'request_return')

const transferAsked = () => {
  const story = chamberWorks()
  const about = { assignmentId: story.link(U.chamber).id, suggested: U.sibling.code }
  return story.act(CAST.secretary, { action: 'request_transfer', reason, ...about })
}

const extensionAsked = () => askExtension(rectifying(), day(90))

const extended = () => approve(extensionAsked(), CAST.clerk2)

const suspensionAsked = () => {
  const story = chamberWorks()
  const about = { assignmentId: story.link(U.chamber).id, reviewOn: day(30) }
  return story.act(CAST.secretary, { action: 'request_suspension', reason, ...about })
}

const suspend = (story: Story) =>
  story.act(CAST.director, { action: 'suspend', reason, reviewOn: day(30) })

const suspended = () => suspend(suspensionAsked())

const resumed = () => suspended().settle(day(10)).act(CAST.clerk, { action: 'resume', reason })

const escalationAsked = () => ask(chamberWorks(), CAST.president, U.chamber, 'request_escalation')

const supervised = () => {
  const story = rectifying()
  return story.act(CAST.clerk, { action: 'supervise', assignmentId: story.link(U.dongcheng).id })
}

const superviseRead = () => {
  const story = supervised()
  const { id } = story.supervision
  return story.act(CAST.dongcheng, { action: 'read_supervision', supervisionId: id })
}

const superviseReplied = () => {
  const story = supervised()
  const answer = { supervisionId: story.supervision.id, note: '已到现场督促' }
  return story.act(CAST.dongcheng, { action: 'reply_supervision', ...answer })
}

const reminded = () => {
  const story = chamberWorks()
  return story.act(CAST.dongcheng, { action: 'remind', assignmentId: story.link(U.chamber).id })
}

const objected = () => closed().act(CAST.member, { action: 'object', reason })

const drawn = () =>
  closed()
    .settle(day(91))
    .rule({ type: 'lookback.drawn', payload: { cohort: '2026-05', seed: '种' } }, 'look-back')

const watched = () => closed().settle(day(91))

const paperIssued = () => {
  const story = dispatched()
  const about = { kind: 'dispatch_order', assignmentId: story.link(U.dongcheng).id } as const
  return story.act(CAST.clerk, { action: 'issue_paper', ...about })
}

const paperReturned = () => {
  const story = paperIssued()
  const paperId = story.state.papers[0]?.id ?? ''
  return story.act(CAST.dongcheng, { action: 'return_paper', paperId, evidence: [] })
}

/** Requests, supervision, suspension and what comes after the closing, each told from the report on. */
export const BESIDE_STORIES = {
  returnAsked,
  returnRefused: () => refuse(returnAsked(), CAST.clerk, 'refuse_request'),
  returned: () => approve(returnAsked(), CAST.clerk),
  requestWithdrawn: () => {
    const story = returnAsked()
    return story.act(CAST.dongcheng, { action: 'withdraw_request', requestId: story.request.id })
  },
  transferAsked,
  transferred: () => approve(transferAsked(), CAST.dongcheng),
  extensionAsked,
  extended,
  extendedTwice: () => approve(askExtension(extended(), day(120)), CAST.clerk),
  suspensionAsked,
  suspensionRefused: () => refuse(suspensionAsked(), CAST.director, 'refuse_suspension'),
  suspended,
  suspendedOverRequest: () => suspend(extensionAsked()),
  resumed,
  escalationAsked,
  escalated: () => approve(escalationAsked(), CAST.dongcheng),
  escalatedToKey: () =>
    approve(ask(rectifying(), CAST.dongcheng, U.dongcheng, 'request_escalation'), CAST.clerk),
  signedByClock: () => dispatched().settle(day(3)),
  late: () => rectifying().settle(day(61)),
  reminded,
  supervised,
  superviseRead,
  superviseReplied,
  urged: () => rectifying().act(CAST.member, { action: 'urge' }),
  rated: () => rate('satisfied'),
  dissatisfied: () => rate('dissatisfied'),
  objected,
  dismissed: () => objected().act(CAST.director, { action: 'dismiss_review', reason }),
  heldUnderWatch: () => lookBack(closed(), 'held'),
  watched,
  drawn,
  heldAfterWatch: () => lookBack(drawn(), 'held'),
  archived: () => watched().act(CAST.clerk, { action: 'archive' }),
  relapsed: () => lookBack(closed().settle(day(40)), 'relapsed'),
  paperIssued,
  paperReturned,
} as const satisfies Record<string, () => Story>
