import type { Severity } from '#lib/domain/codes.ts'
import { CAST } from './actors.ts'
import { DUE, give, pass, progress, sign, submit } from './steps.ts'
import { Story } from './story.ts'
import { UNITS as U } from './units.ts'

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

/** Issues at every point of the chain of links, each told from the report on. */
export const CHAIN_STORIES = {
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
