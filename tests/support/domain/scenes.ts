import type { AssignmentKind, Severity } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { CAST } from './actors.ts'
import { day, Story } from './story.ts'
import { UNITS as U, type Unit } from './units.ts'

/** Days after the first day on which work at each depth falls due. */
const DUE = { top: 60, middle: 40, bottom: 20 }

function give(
  story: Story,
  by: Actor,
  to: Unit,
  due: number,
  options: { kind?: AssignmentKind; under?: Unit } = {},
): Story {
  const { kind = 'lead', under } = options
  const parent = under ? { parentId: story.link(under).id } : {}
  const input = { action: 'dispatch', to: to.code, kind, dueOn: day(due), ...parent } as const
  return story.act(by, { ...input, requirement: '按期整改' })
}

function sign(story: Story, by: Actor, unit: Unit): Story {
  return story.act(by, { action: 'acknowledge', assignmentId: story.link(unit).id })
}

function progress(story: Story, by: Actor, unit: Unit): Story {
  const assignmentId = story.link(unit).id
  return story.act(by, { action: 'report_progress', assignmentId, note: '已着手', evidence: [] })
}

function submit(story: Story, by: Actor, unit: Unit): Story {
  const assignmentId = story.link(unit).id
  return story.act(by, { action: 'submit', assignmentId, note: '已完成', evidence: [] })
}

function pass(story: Story, by: Actor, unit: Unit): Story {
  return story.act(by, { action: 'verify', assignmentId: story.link(unit).id, verdict: 'pass' })
}

const reported = () => new Story(CAST.member, U.chamber)

const accepted = (severity: Severity = 'ordinary') =>
  reported().act(CAST.clerk, { action: 'accept', severity })

const dispatched = (severity?: Severity) =>
  give(accepted(severity), CAST.clerk, U.dongcheng, DUE.top)

const rectifying = (severity?: Severity) => sign(dispatched(severity), CAST.dongcheng, U.dongcheng)

const supported = () => give(rectifying(), CAST.clerk2, U.department, DUE.top, { kind: 'support' })

const handedDown = () =>
  give(rectifying(), CAST.dongcheng, U.chamber, DUE.middle, { under: U.dongcheng })

const chamberWorks = () => sign(handedDown(), CAST.president, U.chamber)

const memberWorks = () =>
  sign(
    give(chamberWorks(), CAST.secretary, U.member, DUE.bottom, { under: U.chamber }),
    CAST.member,
    U.member,
  )

const chamberDone = () =>
  pass(submit(chamberWorks(), CAST.secretary, U.chamber), CAST.dongcheng, U.chamber)

const townDone = (severity?: Severity) => submit(rectifying(severity), CAST.dongcheng, U.dongcheng)

const closed = () => pass(townDone(), CAST.clerk, U.dongcheng)

const selfLed = () =>
  progress(
    sign(give(accepted(), CAST.clerk, U.federation, DUE.top), CAST.clerk, U.federation),
    CAST.directorClerk,
    U.federation,
  )

const selfDone = () => submit(selfLed(), CAST.clerk, U.federation)

const association = () => {
  const story = new Story(CAST.clerk, U.logistics).act(CAST.clerk, { action: 'accept' })
  return sign(give(story, CAST.clerk, U.logistics, DUE.top), CAST.logistics, U.logistics)
}

const nextDoor = () => {
  const story = give(accepted(), CAST.clerk, U.nancheng, DUE.top)
  sign(story, CAST.nancheng, U.nancheng)
  give(story, CAST.nancheng, U.elsewhere, DUE.middle, { under: U.nancheng })
  sign(story, CAST.elsewhere, U.elsewhere)
  give(story, CAST.elsewhere, U.member, DUE.bottom, { under: U.elsewhere })
  sign(story, CAST.member, U.member)
  return submit(story, CAST.member, U.member)
}

/** Issues at every point of their life, each told from the report on. */
export const STORIES = {
  reported,
  accepted,
  declined: () => reported().act(CAST.clerk, { action: 'decline', reason: '不属于商会' }),
  dispatched,
  rectifying,
  supported,
  supportWorks: () => sign(supported(), CAST.department, U.department),
  leadDoneBeforeSupport: () => submit(supported(), CAST.dongcheng, U.dongcheng),
  handedDown,
  chamberWorks,
  memberWorks,
  memberDone: () => submit(memberWorks(), CAST.member, U.member),
  chamberSubmitted: () => submit(chamberWorks(), CAST.secretary, U.chamber),
  chamberSubmittedByTwoHats: () => submit(chamberWorks(), CAST.townSecretary, U.chamber),
  chamberDone,
  townDone,
  bothDone: () => submit(chamberDone(), CAST.dongcheng, U.dongcheng),
  keyPassed: () => pass(townDone('key'), CAST.clerk2, U.dongcheng),
  closed,
  reopened: () => closed().act(CAST.director, { action: 'reopen', reason: '问题反弹' }),
  selfLed,
  selfDone,
  selfPassed: () => pass(selfDone(), CAST.clerk2, U.federation),
  terminated: () => handedDown().act(CAST.director, { action: 'terminate', reason: '商会注销' }),
  withdrawn: () => {
    const story = give(accepted(), CAST.clerk, U.nancheng, DUE.top)
    const assignmentId = story.link(U.nancheng).id
    return story.act(CAST.clerk2, { action: 'withdraw', assignmentId, reason: '交办有误' })
  },
  association,
  nextDoor,
} as const satisfies Record<string, () => Story>
export type StoryName = keyof typeof STORIES
