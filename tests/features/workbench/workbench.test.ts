import { beforeAll, describe, expect, it } from 'vitest'
import { countQueries } from '#lib/db/client.ts'
import { getIssue, listIssues } from '#lib/issues/queries.ts'
import { issueListInput } from '#lib/issues/schema.ts'
import type { Task } from '#lib/workbench/dto.ts'
import { countWaiting, GROUP_LIMIT, getWorkbench } from '#lib/workbench/queries.ts'
import {
  freshDistrict,
  NOW,
  PERSON_NAMES,
  type PersonName,
  type TestDistrict,
} from '#tests/support/factory.ts'
import { teller, tellIssues } from '#tests/support/told-issues.ts'

const LATER = new Date(NOW.getTime() + 40 * 86_400_000)

let district: TestDistrict
let at: Record<string, string>

beforeAll(async () => {
  district = await freshDistrict()
  at = await tellIssues(district)
})

async function tasksOf(name: PersonName, now = NOW): Promise<Partial<Record<Task, string[]>>> {
  const { groups } = await getWorkbench(district.actor(name), now)
  return Object.fromEntries(
    groups.map(({ task, lines }) => [task, lines.map(({ number }) => nameOf(number)).sort()]),
  )
}

function nameOf(number: string): string {
  return Object.entries(at).find(([, value]) => value === number)?.[0] ?? number
}

describe('the workbench', () => {
  it('gives the clerks reception, dispatch and the verdicts that are theirs', async () => {
    expect(await tasksOf('clerk')).toEqual({
      accept: ['submitted'],
      dispatch: ['accepted'],
      verify: ['submittedBack', 'supported'],
    })
    // The other clerk may judge what the first did for the federation itself.
    expect((await tasksOf('clerk2')).verify).toEqual([
      'reassigned',
      'selfDone',
      'submittedBack',
      'supported',
    ])
  })

  it('gives the director what waits for approval', async () => {
    expect(await tasksOf('director')).toEqual({ approve_closure: ['key'] })
  })

  it('gives a township its own work, and not what it has handed down', async () => {
    expect(await tasksOf('dongcheng')).toEqual({
      acknowledge: ['dispatched', 'supported'],
      redo: ['failed', 'keyRefused', 'reopened'],
      rectify: ['working'],
      verify: ['chamberDone'],
    })
    expect(await tasksOf('nancheng')).toEqual({})
    expect(await tasksOf('dongchengSecretary')).toEqual({ acknowledge: ['handedDown'] })
  })

  it('quotes why work came back', async () => {
    const { groups } = await getWorkbench(district.actor('dongcheng'), NOW)
    const lines = groups.find(({ task }) => task === 'redo')?.lines ?? []
    const reasons = lines.map(({ number, returned }) => [nameOf(number), returned])
    expect(Object.fromEntries(reasons)).toEqual({
      failed: { type: 'assignment.failed', reason: '缺少照片' },
      keyRefused: { type: 'closure.refused', reason: '还差公示' },
      reopened: { type: 'issue.reopened', reason: '问题反弹' },
    })
  })

  it('shows to those who can end it what others owe past its date', async () => {
    const late = [
      'dispatched',
      'failed',
      'handedDown',
      'chamberDone',
      'keyRefused',
      'reopened',
      'supported',
      'working',
    ]
    expect((await tasksOf('clerk', LATER)).overdue).toEqual([...late].sort())
    expect((await tasksOf('director', LATER)).overdue).toEqual([...late].sort())
    expect((await tasksOf('dongcheng', LATER)).overdue).toEqual(['handedDown'])
    expect((await tasksOf('leader', LATER)).overdue).toBeUndefined()
  })

  it('lists exactly what the rules allow', async () => {
    const actions: Partial<Record<Task, string>> = {
      accept: 'accept',
      acknowledge: 'acknowledge',
      verify: 'verify',
      approve_closure: 'approve_closure',
    }
    for (const name of PERSON_NAMES) {
      const actor = district.actor(name)
      const { groups } = await getWorkbench(actor, NOW)
      const { items } = await listIssues(actor, issueListInput.parse({ limit: 200 }), NOW)
      const details = await Promise.all(items.map(({ number }) => getIssue(actor, number, NOW)))
      for (const [task, action] of Object.entries(actions)) {
        const listed = groups.find((group) => group.task === task)?.lines ?? []
        const shown = listed.map(({ number, assignmentId }) => `${number} ${assignmentId}`)
        const allowed = details.flatMap(({ number, moves }) =>
          moves
            .filter((move) => move.allowed && move.action === action)
            .map(({ assignmentId }) => `${number} ${assignmentId}`),
        )
        expect(shown.sort(), `${name} ${task}`).toEqual(allowed.sort())
      }
    }
  })

  it('offers to the worker only work that can be reported on', async () => {
    for (const name of PERSON_NAMES) {
      const actor = district.actor(name)
      const { groups } = await getWorkbench(actor, NOW)
      for (const { task, lines } of groups) {
        const action = {
          rectify: 'report_progress',
          redo: 'report_progress',
          dispatch: 'dispatch',
        }[task as string]
        for (const { number, assignmentId, version } of action ? lines : []) {
          const detail = await getIssue(actor, number, NOW)
          const move = detail.moves.find(
            (one) => one.action === action && one.assignmentId === assignmentId,
          )
          expect(move?.allowed, `${name} ${task} ${nameOf(number)}`).toBe(true)
          expect(version).toBe(detail.version)
        }
      }
    }
  })

  it('counts for the frame what waits, without what others owe', async () => {
    expect(await countWaiting(district.actor('dongcheng'), LATER)).toBe(7)
    expect(await countWaiting(district.actor('clerk'), LATER)).toBe(4)
    expect(await countWaiting(district.actor('auditor'), LATER)).toBe(0)
  })

  it('tells followers what moved lately, newest first', async () => {
    const { groups, recent } = await getWorkbench(district.actor('leader'), NOW)
    expect(groups).toEqual([])
    expect(recent.map(({ number }) => nameOf(number)).sort()).toEqual(Object.keys(at).sort())
    expect(recent.find(({ number }) => number === at.keyRefused)).toMatchObject({
      type: 'closure.refused',
      unit: { name: '测试区工商联' },
      chamber: { name: '东城街道商会' },
    })
    expect((await getWorkbench(district.actor('leader'), LATER)).recent).toEqual([])
    expect((await getWorkbench(district.actor('clerk'), NOW)).recent).toEqual([])
    expect((await getWorkbench(district.actor('nobody'), NOW)).recent).toEqual([])
  })

  it('takes one statement, two for followers, and its count one when nothing happened', async () => {
    const clerk = await countQueries(() => getWorkbench(district.actor('clerk'), NOW))
    expect(clerk.count).toBe(1)
    const leader = await countQueries(() => getWorkbench(district.actor('leader'), NOW))
    expect(leader.count).toBe(2)
    await countWaiting(district.actor('clerk'), NOW)
    expect((await countQueries(() => countWaiting(district.actor('clerk'), NOW))).count).toBe(1)
  })

  it('shows the first lines of a long group and says how many there are', async () => {
    const busy = await freshDistrict()
    const { report } = teller(busy)
    for (let count = 0; count < GROUP_LIMIT + 2; count += 1) await report(`问题${count}`)
    const { groups } = await getWorkbench(busy.actor('clerk'), NOW)
    expect(groups).toMatchObject([{ task: 'accept', total: GROUP_LIMIT + 2 }])
    expect(groups[0]?.lines).toHaveLength(GROUP_LIMIT)
    // Another district sees nothing of it.
    expect((await tasksOf('clerk')).accept).toEqual(['submitted'])
  })
})
