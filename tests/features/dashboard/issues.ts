import { prisma } from '#lib/db/client.ts'
import type { Category, Source } from '#lib/domain/codes.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { must, type PersonName, type TestDistrict, type UnitName } from '#tests/support/factory.ts'

type Step = Readonly<{
  by: PersonName
  at: string
  to?: UnitName
  on?: UnitName
  /** True when it is about the latest request. */
  request?: boolean
  input: object
}>
type Life = Readonly<{
  chamber: UnitName
  by: PersonName
  /** The day it is reported; later steps may follow on the same day. */
  at: string
  category: Category
  source: Source
  steps?: readonly Step[]
}>

const accept = (at: string, more: object = {}): Step => ({
  by: 'clerk',
  at,
  input: { action: 'accept', ...more },
})
const give = (at: string, to: UnitName, dueOn: string, more: object = {}): Step => ({
  by: 'clerk',
  at,
  to,
  input: { action: 'dispatch', kind: 'lead', dueOn, requirement: '限期整改', ...more },
})
const sign = (by: PersonName, at: string, on: UnitName): Step => ({
  by,
  at,
  on,
  input: { action: 'acknowledge' },
})
const submit = (by: PersonName, at: string, on: UnitName): Step => ({
  by,
  at,
  on,
  input: { action: 'submit', note: '已整改' },
})
const pass = (at: string, on: UnitName): Step => ({
  by: 'clerk',
  at,
  on,
  input: { action: 'verify', verdict: 'pass' },
})
const done = (by: PersonName, on: UnitName, days: readonly [string, string, string, string]) => [
  accept(days[0]),
  give(days[0], on, '2026-06-30'),
  sign(by, days[1], on),
  submit(by, days[2], on),
  pass(days[3], on),
]

const reopen = (at: string): Step => ({
  by: 'clerk',
  at,
  input: { action: 'reopen', reason: '问题反弹', dueOn: '2026-12-31' },
})
/** Work under a first date of 1 May 2025, handed in on a day after it. */
const late = (between: readonly Step[], handedIn: string): Step[] => [
  accept('2025-04-01'),
  give('2025-04-01', 'nancheng', '2025-05-01'),
  sign('nancheng', '2025-04-02', 'nancheng'),
  ...between,
  submit('nancheng', handedIn, 'nancheng'),
  pass(handedIn, 'nancheng'),
]
/** Sent back once before it passes, then rated by whoever reported it. */
const SENT_BACK: readonly Step[] = [
  accept('2025-02-04'),
  give('2025-02-04', 'dongcheng', '2025-12-31'),
  sign('dongcheng', '2025-02-05', 'dongcheng'),
  submit('dongcheng', '2025-02-20', 'dongcheng'),
  {
    by: 'clerk',
    at: '2025-02-21',
    on: 'dongcheng',
    input: { action: 'verify', verdict: 'fail', reason: '佐证不足' },
  },
  submit('dongcheng', '2025-03-03', 'dongcheng'),
  pass('2025-03-04', 'dongcheng'),
  {
    by: 'member',
    at: '2025-03-05',
    input: { action: 'rate', satisfaction: 'dissatisfied', reason: '没有解决' },
  },
]
/** Given back with leave, given again and done, and rated by the federation itself. */
const GIVEN_BACK: readonly Step[] = [
  accept('2025-05-06'),
  give('2025-05-06', 'nancheng', '2025-12-31'),
  {
    by: 'nancheng',
    at: '2025-05-06',
    on: 'nancheng',
    input: { action: 'request_return', reason: '不属职责范围' },
  },
  { by: 'clerk', at: '2025-05-07', request: true, input: { action: 'approve_request' } },
  give('2025-05-07', 'nancheng', '2025-12-31'),
  sign('nancheng', '2025-05-08', 'nancheng'),
  submit('nancheng', '2025-06-03', 'nancheng'),
  pass('2025-06-04', 'nancheng'),
  { by: 'clerk2', at: '2025-06-05', input: { action: 'rate', satisfaction: 'satisfied' } },
]
const EXTENDED: readonly Step[] = [
  {
    by: 'nancheng',
    at: '2025-04-28',
    on: 'nancheng',
    input: { action: 'request_extension', reason: '场地未落实', dueOn: '2025-07-01' },
  },
  { by: 'clerk', at: '2025-04-28', request: true, input: { action: 'approve_request' } },
]

/**
 * Issues over four years and in every chamber: waiting, overdue, due soon, handed to units that are
 * not above the chamber, verified, waiting for approval, closed in time, late, late but for an
 * extension, sent back, given back, rated, reopened, declined, terminated.
 */
const LIVES: readonly Life[] = [
  {
    chamber: 'dongchengChamber',
    by: 'member',
    at: '2025-02-03',
    category: 'staff',
    source: 'member_feedback',
    steps: SENT_BACK,
  },
  {
    chamber: 'nanchengChamber',
    by: 'clerk2',
    at: '2025-05-06',
    category: 'bylaw',
    source: 'visit',
    steps: GIVEN_BACK,
  },
  {
    chamber: 'nanchengChamber',
    by: 'clerk',
    at: '2025-04-01',
    category: 'venue',
    source: 'visit',
    steps: late([], '2025-06-16'),
  },
  {
    chamber: 'nanchengChamber',
    by: 'clerk',
    at: '2025-04-01',
    category: 'staff',
    source: 'visit',
    steps: late(EXTENDED, '2025-06-16'),
  },
  {
    chamber: 'nanchengChamber',
    by: 'clerk',
    at: '2025-04-01',
    category: 'bylaw',
    source: 'visit',
    steps: [...late(EXTENDED, '2025-06-16'), reopen('2025-08-01')],
  },
  { chamber: 'logistics', by: 'logistics', at: '2026-03-10', category: 'venue', source: 'visit' },
  {
    chamber: 'logistics',
    by: 'member',
    at: '2026-03-12',
    category: 'other',
    source: 'other',
    steps: [accept('2026-03-13')],
  },
  {
    chamber: 'dongchengChamber',
    by: 'clerk',
    at: '2023-05-02',
    category: 'registration',
    source: 'visit',
    steps: done('dongcheng', 'dongcheng', ['2023-05-03', '2023-05-04', '2024-01-31', '2024-02-29']),
  },
  {
    chamber: 'dongchengChamber',
    by: 'leader',
    at: '2026-01-01',
    category: 'venue',
    source: 'leader_contact',
    steps: [
      accept('2026-01-05'),
      give('2026-01-05', 'dongcheng', '2026-03-15'),
      sign('dongcheng', '2026-01-06', 'dongcheng'),
    ],
  },
  {
    chamber: 'dongchengChamber',
    by: 'dongchengSecretary',
    at: '2025-12-31',
    category: 'staff',
    source: 'member_feedback',
    steps: [accept('2026-03-02'), give('2026-03-02', 'dongchengChamber', '2026-03-23')],
  },
  {
    chamber: 'nanchengChamber',
    by: 'nancheng',
    at: '2025-11-03',
    category: 'leadership',
    source: 'president_report',
    steps: [
      accept('2025-11-04'),
      give('2025-11-04', 'nancheng', '2026-02-01'),
      give('2025-11-04', 'civilAffairs', '2026-02-01', { kind: 'support' }),
    ],
  },
  {
    chamber: 'nanchengChamber',
    by: 'clerk2',
    at: '2025-06-30',
    category: 'bylaw',
    source: 'checkup',
    steps: [
      accept('2025-07-01', { severity: 'key' }),
      ...done('nancheng', 'nancheng', ['', '2025-07-02', '2025-08-01', '2025-09-01']).slice(2),
    ].toSpliced(1, 0, give('2025-07-01', 'nancheng', '2026-06-30')),
  },
  {
    chamber: 'logistics',
    by: 'clerk',
    at: '2025-02-03',
    category: 'funding',
    source: 'checkup',
    steps: [
      accept('2025-02-04'),
      give('2025-02-04', 'logistics', '2026-03-16'),
      give('2025-02-05', 'nancheng', '2026-03-16', { kind: 'support' }),
    ],
  },
  {
    chamber: 'logistics',
    by: 'clerk',
    at: '2025-01-02',
    category: 'activity',
    source: 'visit',
    steps: done('logistics', 'logistics', ['2025-01-03', '2025-01-06', '2025-03-03', '2025-03-31']),
  },
  {
    chamber: 'nanchengChamber',
    by: 'nanchengMember',
    at: '2026-02-02',
    category: 'other',
    source: 'member_feedback',
    steps: [{ by: 'clerk', at: '2026-02-03', input: { action: 'decline', reason: '重复' } }],
  },
  {
    chamber: 'dongchengChamber',
    by: 'dongcheng',
    at: '2026-02-28',
    category: 'activity',
    source: 'visit',
    steps: [
      accept('2026-03-02'),
      { by: 'director', at: '2026-03-03', input: { action: 'terminate', reason: '商会合并' } },
    ],
  },
]

type Deed = Readonly<{ at: Date; run(): Promise<void> }>

/** All lives of a district as single deeds in the order of time. */
export function deedsInOrder(district: TestDistrict): Deed[] {
  const deeds = LIVES.flatMap((life): Deed[] => {
    let number = ''
    const begin: Deed = {
      at: new Date(`${life.at}T00:30:00+08:00`),
      run: async () => {
        number = await report(district, life)
      },
    }
    const steps = (life.steps ?? []).map(
      (step, order): Deed => ({
        at: new Date(`${step.at}T23:${30 + order}:00+08:00`),
        run: () => play(district, number, step, order),
      }),
    )
    return [begin, ...steps]
  })
  return deeds.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Plays the lives in a district. */
export async function playLives(district: TestDistrict): Promise<void> {
  for (const life of LIVES) {
    const number = await report(district, life)
    for (const [order, step] of (life.steps ?? []).entries()) {
      await play(district, number, step, order)
    }
  }
}

async function report({ actor, units }: TestDistrict, life: Life): Promise<string> {
  const { chamber, by, at, category, source } = life
  const facts = { title: '活动半年未开展', description: '说明', category, source }
  const input = { ...facts, chamber: units[chamber].code }
  const { number } = await must(reportIssue, actor(by), input, new Date(`${at}T00:30:00+08:00`))
  return number
}

async function play({ id, actor, units }: TestDistrict, number: string, step: Step, order: number) {
  const { by, at, to, on, request, input } = step
  const issue = { districtId: id, number }
  const { version } = await prisma.issue.findFirstOrThrow({ where: issue })
  const link = on && {
    assignmentId: (
      await prisma.assignment.findFirstOrThrow({
        where: { districtId: id, toCode: units[on].code, endedAt: null, issue: { number } },
      })
    ).id,
  }
  const asked = request && {
    requestId: (
      await prisma.request.findFirstOrThrow({
        where: { districtId: id, status: 'pending', issue: { number } },
      })
    ).id,
  }
  const taker = to && { to: units[to].code }
  // Shortly before midnight in Shanghai: the month of a closing must not slip by the zone.
  const instant = new Date(`${at}T23:${30 + order}:00+08:00`)
  await must(
    moveIssue,
    actor(by),
    { number, version, ...input, ...link, ...asked, ...taker },
    instant,
  )
}
