import { prisma } from '#lib/db/client.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { NOW, type TestDistrict, TODAY } from './factory.ts'
import { teller } from './told-issues.ts'

/** Issues with something beside their chain: what is told of each → its number. */
export async function tellBeside(district: TestDistrict): Promise<Record<string, string>> {
  const { report, act, link, give, on } = teller(district)
  const at: Record<string, string> = {}
  const upTo = async (name: string, steps: (number: string) => Promise<void>) => {
    const number = await report(`问题${name}`)
    at[name] = number
    await steps(number)
  }
  const working = async (n: string) => {
    await act(n, 'clerk', 'accept')
    await give(n, 'clerk', 'dongcheng')
    await on(n, 'dongcheng', 'dongcheng', 'acknowledge')
  }
  const below = async (n: string) => {
    await working(n)
    const { assignmentId: parentId } = await link(n, 'dongcheng')
    await give(n, 'dongcheng', 'dongchengChamber', { parentId, dueOn: addDays(TODAY, 10) })
  }
  const closed = async (n: string) => {
    await working(n)
    await on(n, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
    await on(n, 'clerk2', 'dongcheng', 'verify', { verdict: 'pass' })
  }
  const ask = (n: string, by: 'dongcheng' | 'dongchengSecretary', action: string, extra = {}) =>
    on(n, by, by === 'dongcheng' ? 'dongcheng' : 'dongchengChamber', action, {
      reason: '暂时做不到',
      ...extra,
    })
  const lastOf = async (n: string, part: 'requests' | 'supervisions') =>
    (await getIssue(district.actor('clerk'), n, NOW))[part].at(-1)?.id
  await upTo('extensionAsked', async (n) => {
    await working(n)
    await ask(n, 'dongcheng', 'request_extension', { dueOn: addDays(TODAY, 40) })
  })
  await upTo('askedBelow', async (n) => {
    await below(n)
    await ask(n, 'dongchengSecretary', 'request_return')
  })
  await upTo('refused', async (n) => {
    await working(n)
    await ask(n, 'dongcheng', 'request_transfer')
    const requestId = await lastOf(n, 'requests')
    await act(n, 'clerk', 'refuse_request', { requestId, reason: '仍由街道办' })
  })
  await upTo('suspensionAsked', async (n) => {
    await working(n)
    await ask(n, 'dongcheng', 'request_suspension', { reviewOn: addDays(TODAY, 30) })
  })
  const suspend = (n: string, days: number) =>
    act(n, 'director', 'suspend', { reason: '待选址', reviewOn: addDays(TODAY, days) })
  await upTo('suspended', async (n) => {
    await below(n)
    await on(n, 'clerk', 'dongcheng', 'supervise')
    await suspend(n, 35)
  })
  await upTo('suspendedLong', async (n) => {
    await working(n)
    await suspend(n, 90)
  })
  await upTo('supervised', async (n) => {
    await below(n)
    await on(n, 'dongcheng', 'dongchengChamber', 'remind')
    await on(n, 'clerk', 'dongchengChamber', 'supervise')
  })
  await upTo('replied', async (n) => {
    await working(n)
    await on(n, 'clerk', 'dongcheng', 'supervise')
    const supervisionId = await lastOf(n, 'supervisions')
    await act(n, 'dongcheng', 'reply_supervision', { supervisionId, note: '正在办' })
  })
  await upTo('answeredByWork', async (n) => {
    await working(n)
    await on(n, 'clerk', 'dongcheng', 'supervise')
    await on(n, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
  })
  await upTo('givenBack', async (n) => {
    await below(n)
    await ask(n, 'dongchengSecretary', 'request_return')
    const requestId = await lastOf(n, 'requests')
    await act(n, 'dongcheng', 'approve_request', { requestId })
  })
  await upTo('objected', async (n) => {
    await closed(n)
    await act(n, 'member', 'object', { reason: '没有整改' })
  })
  await upTo('drawn', closed)
  await prisma.issue.updateMany({
    where: { districtId: district.id, number: at.drawn as string },
    data: { lookBackDrawnAt: NOW },
  })
  return at
}
