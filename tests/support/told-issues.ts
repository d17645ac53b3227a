import { addDays } from '#lib/domain/calendar.ts'
import type { Severity } from '#lib/domain/codes.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { must, NOW, type PersonName, type TestDistrict, TODAY, type UnitName } from './factory.ts'

/** Issues told step by step in one district. */
export function teller(district: TestDistrict) {
  async function report(title: string, severity: Severity = 'ordinary') {
    const chamber = district.units.dongchengChamber.code
    const input = { title, description: '说明', category: 'venue', source: 'visit', chamber }
    const { number } = await must(reportIssue, district.actor('member'), { ...input, severity })
    return number
  }
  async function act(number: string, by: PersonName, action: string, extra: object = {}) {
    const { version } = await getIssue(district.actor(by), number, NOW)
    await must(moveIssue, district.actor(by), { number, version, action, ...extra })
  }
  async function link(number: string, to: UnitName) {
    const { assignments } = await getIssue(district.actor('clerk'), number, NOW)
    const found = assignments.findLast((one) => one.to.code === district.units[to].code)
    if (!found) throw new Error(`no link to ${to}`)
    return { assignmentId: found.id }
  }
  async function give(number: string, by: PersonName, to: UnitName, options: object = {}) {
    const base = { kind: 'lead', dueOn: addDays(TODAY, 20), requirement: '按期整改' }
    await act(number, by, 'dispatch', { to: district.units[to].code, ...base, ...options })
  }
  async function on(number: string, by: PersonName, to: UnitName, action: string, extra = {}) {
    await act(number, by, action, { ...(await link(number, to)), ...extra })
  }
  return { report, act, link, give, on }
}

/** One issue at every point of its life: what is told of it → its number. */
export async function tellIssues(district: TestDistrict): Promise<Record<string, string>> {
  const { report, act, link, give, on } = teller(district)
  const at: Record<string, string> = {}
  const upTo = async (
    name: string,
    steps: (number: string) => Promise<void>,
    severity?: Severity,
  ) => {
    const number = await report(`问题${name}`, severity)
    at[name] = number
    await steps(number)
  }
  const accepted = (n: string) => act(n, 'clerk', 'accept')
  const dispatched = async (n: string) => {
    await accepted(n)
    await give(n, 'clerk', 'dongcheng')
  }
  const working = async (n: string) => {
    await dispatched(n)
    await on(n, 'dongcheng', 'dongcheng', 'acknowledge')
  }
  const submitted = async (n: string) => {
    await working(n)
    await on(n, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
  }
  const passed = async (n: string) => {
    await submitted(n)
    await on(n, 'clerk2', 'dongcheng', 'verify', { verdict: 'pass' })
  }
  const handedDown = async (n: string) => {
    await working(n)
    const { assignmentId } = await link(n, 'dongcheng')
    await give(n, 'dongcheng', 'dongchengChamber', {
      parentId: assignmentId,
      dueOn: addDays(TODAY, 10),
    })
  }
  await upTo('submitted', async () => {})
  await upTo('accepted', accepted)
  await upTo('dispatched', dispatched)
  await upTo('working', working)
  await upTo('handedDown', handedDown)
  await upTo('chamberDone', async (n) => {
    await handedDown(n)
    await on(n, 'dongchengPresident', 'dongchengChamber', 'acknowledge')
    await on(n, 'dongchengPresident', 'dongchengChamber', 'submit', { note: '已完成' })
  })
  await upTo('submittedBack', submitted)
  await upTo('failed', async (n) => {
    await submitted(n)
    await on(n, 'clerk', 'dongcheng', 'verify', { verdict: 'fail', reason: '缺少照片' })
  })
  await upTo('selfDone', async (n) => {
    await accepted(n)
    await give(n, 'clerk', 'federation')
    await on(n, 'clerk', 'federation', 'acknowledge')
    await on(n, 'clerk', 'federation', 'submit', { note: '已完成' })
  })
  // The first clerk began it; then it was taken back and given to the township.
  await upTo('reassigned', async (n) => {
    await accepted(n)
    await give(n, 'clerk', 'federation')
    await on(n, 'clerk', 'federation', 'acknowledge')
    await on(n, 'clerk', 'federation', 'report_progress', { note: '已着手' })
    await on(n, 'clerk2', 'federation', 'withdraw', { reason: '改由街道办理' })
    await give(n, 'clerk', 'dongcheng')
    await on(n, 'dongcheng', 'dongcheng', 'acknowledge')
    await on(n, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
  })
  await upTo('supported', async (n) => {
    await dispatched(n)
    await give(n, 'clerk', 'civilAffairs', { kind: 'support' })
    await on(n, 'department', 'civilAffairs', 'acknowledge')
    await on(n, 'department', 'civilAffairs', 'submit', { note: '已配合' })
  })
  await upTo('key', passed, 'key')
  await upTo(
    'keyRefused',
    async (n) => {
      await passed(n)
      await act(n, 'director', 'refuse_closure', { reason: '还差公示' })
    },
    'key',
  )
  await upTo('closed', passed)
  await upTo('reopened', async (n) => {
    await passed(n)
    await act(n, 'clerk', 'reopen', { reason: '问题反弹' })
  })
  return at
}
