import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { isOpenLink } from '#lib/domain/stage.ts'
import type { IssueDetail, MoveDto } from '#lib/issues/dto.ts'
import { getIssue, listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import type { Task, TaskLine } from '#lib/workbench/dto.ts'
import { getWorkbench } from '#lib/workbench/queries.ts'
import {
  freshDistrict,
  NOW,
  PERSON_NAMES,
  type PersonName,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'
import { tellBeside } from '#tests/support/told-beside.ts'

const LATER = new Date(NOW.getTime() + 40 * 86_400_000)

let district: TestDistrict
let at: Record<string, string>

beforeAll(async () => {
  district = await freshDistrict()
  at = await tellBeside(district)
})

const nameOf = (number: string) =>
  Object.entries(at).find(([, value]) => value === number)?.[0] ?? number

async function linesOf(name: PersonName, task: Task, now = NOW): Promise<readonly TaskLine[]> {
  const { groups } = await getWorkbench(district.actor(name), now)
  return groups.find((group) => group.task === task)?.lines ?? []
}

async function namesOf(name: PersonName, task: Task, now = NOW): Promise<string[]> {
  return (await linesOf(name, task, now)).map(({ number }) => nameOf(number)).sort()
}

describe('the workbench beside the chain', () => {
  it('brings a request to whoever gave the work, with the day of the ruling', async () => {
    expect(await namesOf('clerk', 'rule')).toEqual(['extensionAsked'])
    expect(await namesOf('dongcheng', 'rule')).toEqual(['askedBelow'])
    const [line] = await linesOf('clerk', 'rule')
    expect(line).toMatchObject({
      dueOn: addDays(TODAY, 2),
      request: { kind: 'extension', from: { name: '东城街道' }, reason: '暂时做不到' },
    })
  })

  it('brings a suspension to the director alone', async () => {
    expect(await namesOf('director', 'rule')).toEqual(['suspensionAsked'])
    expect(await linesOf('dongchengSecretary', 'rule')).toEqual([])
  })

  it('shows the last supervision a unit has to answer, once for an issue', async () => {
    expect(await namesOf('dongchengSecretary', 'reply')).toEqual(['supervised'])
    const [line] = await linesOf('dongchengSecretary', 'reply')
    expect(line).toMatchObject({
      dueOn: addDays(TODAY, 3),
      supervision: { rung: 'supervise', tone: 'advice', isRead: false },
    })
    // What was answered, handed in or suspended needs no answer.
    expect(await linesOf('dongcheng', 'reply')).toEqual([])
  })

  it('brings an objection back before those who did not do the work', async () => {
    expect(await namesOf('clerk', 'review')).toEqual(['objected'])
    expect(await namesOf('director', 'review')).toEqual(['objected'])
    const [line] = await linesOf('clerk', 'review')
    expect(line).toMatchObject({ objection: '没有整改', dueOn: null })
    expect(await linesOf('dongcheng', 'review')).toEqual([])
  })

  it('asks for the look-back that was drawn', async () => {
    expect(await namesOf('clerk', 'look_back')).toEqual(['drawn'])
    expect(await linesOf('director', 'look_back')).toEqual([])
  })

  it('owes nothing while suspended, and comes back on the day of review', async () => {
    for (const name of PERSON_NAMES) {
      const { groups } = await getWorkbench(district.actor(name), NOW)
      const numbers = groups.flatMap(({ lines }) => lines.map(({ number }) => nameOf(number)))
      expect(numbers, name).not.toContain('suspended')
    }
    expect(await namesOf('clerk', 'resume', LATER)).toEqual(['suspended'])
    expect(await namesOf('director', 'resume', LATER)).toEqual(['suspended'])
    expect(await namesOf('clerk', 'overdue', LATER)).not.toContain('suspended')
  })

  it('tells by when to sign and to verify', async () => {
    const sign = await linesOf('dongchengSecretary', 'acknowledge')
    const supervised = sign.find(({ number }) => number === at.supervised)
    expect(supervised?.dueOn).toBe(addDays(TODAY, 2))
    const [verify] = await linesOf('clerk', 'verify')
    expect(verify?.dueOn).toBe(addDays(TODAY, 7))
  })

  it('lists exactly what the rules allow', async () => {
    for (const now of [NOW, LATER]) {
      for (const name of PERSON_NAMES) {
        const actor = district.actor(name)
        const { groups } = await getWorkbench(actor, now)
        const { items } = await listIssues(actor, issueListInput.parse({ limit: 200 }), now)
        const details = await Promise.all(items.map(({ number }) => getIssue(actor, number, now)))
        for (const [task, owed] of Object.entries(OWED)) {
          const lines = groups.find((group) => group.task === task)?.lines ?? []
          const shown = lines.map(
            ({ number, assignmentId, request, supervision }) =>
              `${nameOf(number)} ${request?.id ?? supervision?.id ?? assignmentId}`,
          )
          const allowed = details.flatMap((issue) => owedIn(issue, owed, dateOf(now)))
          expect(shown.sort(), `${name} ${task}`).toEqual(allowed.sort())
        }
      }
    }
  })
})

type Owed = (move: MoveDto, issue: IssueDetail, today: string) => boolean

/** Which of the allowed moves somebody owes, by kind of task. */
const OWED: Partial<Record<Task, Owed>> = {
  acknowledge: ({ action }) => action === 'acknowledge',
  verify: ({ action }) => action === 'verify',
  rule: ({ action }, { stage }) =>
    action === 'approve_request' || (action === 'refuse_suspension' && stage !== 'suspended'),
  reply: ({ action, supervisionId }, issue) =>
    action === 'reply_supervision' && supervisionId === lastAsked(issue),
  review: ({ action }) => action === 'dismiss_review',
  look_back: ({ action }, { lookBackDrawnAt, lookBackOutcome }) =>
    action === 'look_back' && lookBackDrawnAt !== null && lookBackOutcome === null,
  resume: ({ action }, { reviewOn }, today) =>
    action === 'resume' && reviewOn !== null && reviewOn <= today,
}

/** The last supervision without an answer whose work is still to be done. */
function lastAsked({ supervisions, assignments, stage }: IssueDetail): string | undefined {
  if (stage === 'suspended') return undefined
  return supervisions.findLast(({ repliedAt, assignmentId }) => {
    const link = assignments.find(({ id }) => id === assignmentId)
    return !repliedAt && link && isOpenLink(link) && link.status !== 'pending_verification'
  })?.id
}

function owedIn(issue: IssueDetail, owed: Owed, today: string): string[] {
  return issue.moves
    .filter((move) => move.allowed && owed(move, issue, today))
    .map(({ action, assignmentId, requestId, supervisionId }) => {
      const about = action === 'dismiss_review' || action === 'look_back' ? null : assignmentId
      return `${nameOf(issue.number)} ${requestId ?? supervisionId ?? about}`
    })
}
