import { prisma } from '#lib/db/client.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { must, NOW, type PersonName, type TestDistrict, type UnitName } from './factory.ts'

/** A chamber by name, and who reports about it. */
type Report = Readonly<{ chamber: UnitName; by: PersonName; title?: string }>

/** Walks one issue: every step is a command as a gateway would run it. */
export function walker(district: TestDistrict) {
  const { id: districtId, units, actor } = district
  const versionOf = async (number: string) =>
    (await prisma.issue.findFirstOrThrow({ where: { districtId, number } })).version
  const move = async (by: PersonName, number: string, step: object, now = NOW) => {
    const version = await versionOf(number)
    await must(moveIssue, actor(by), { number, version, ...step }, now)
  }
  /** The open link that a unit holds. */
  const linkAt = async (number: string, unit: UnitName) =>
    (
      await prisma.assignment.findFirstOrThrow({
        where: { districtId, toCode: units[unit].code, endedAt: null, issue: { number } },
      })
    ).id
  return {
    move,
    linkAt,
    async report({ chamber, by, title = '活动半年未开展' }: Report, now = NOW): Promise<string> {
      const facts = { title, description: '说明', category: 'activity', source: 'visit' }
      const input = { ...facts, chamber: units[chamber].code }
      return (await must(reportIssue, actor(by), input, now)).number
    },
    async give(by: PersonName, number: string, to: UnitName, more: object = {}) {
      const order = { kind: 'lead', dueOn: '2026-04-10', requirement: '限期整改', ...more }
      await move(by, number, { action: 'dispatch', to: units[to].code, ...order })
    },
    async on(by: PersonName, number: string, unit: UnitName, step: object) {
      await move(by, number, { ...step, assignmentId: await linkAt(number, unit) })
    },
  }
}

/**
 * Issues of every chamber at many points of their way: reported by each level, declined, given to a
 * township, to a chamber and on to a member, with a department helping, withdrawn, closed.
 * Returns their numbers.
 */
export async function seedIssues(district: TestDistrict): Promise<string[]> {
  const { report, move, give, on, linkAt } = walker(district)
  const numbers: string[] = []
  const open = async (one: Report, accept = true) => {
    const number = await report(one)
    numbers.push(number)
    if (accept) await move('clerk', number, { action: 'accept' })
    return number
  }
  for (const by of ['member', 'dongchengSecretary', 'leader', 'instructor'] as const) {
    await open({ chamber: 'dongchengChamber', by }, false)
  }
  // A member of two chambers reports about the one that is not above it.
  await open({ chamber: 'logistics', by: 'member' }, false)
  const declined = await open({ chamber: 'nanchengChamber', by: 'nanchengMember' }, false)
  await move('clerk', declined, { action: 'decline', reason: '重复' })

  const handed = await open({ chamber: 'dongchengChamber', by: 'dongcheng' })
  await give('clerk', handed, 'dongcheng')
  await give('clerk', handed, 'civilAffairs', { kind: 'support' })
  await on('dongcheng', handed, 'dongcheng', { action: 'acknowledge' })
  await give('dongcheng', handed, 'dongchengChamber', {
    parentId: await linkAt(handed, 'dongcheng'),
  })
  await on('dongchengSecretary', handed, 'dongchengChamber', { action: 'acknowledge' })
  const parentId = await linkAt(handed, 'dongchengChamber')
  await give('dongchengSecretary', handed, 'member2', { parentId })

  // A unit that is not above the chamber helps, and another that was asked is let go again.
  const crossed = await open({ chamber: 'logistics', by: 'clerk2' })
  await give('clerk2', crossed, 'logistics')
  await give('clerk2', crossed, 'nancheng', { kind: 'support' })
  await give('clerk2', crossed, 'dongcheng', { kind: 'support' })
  await on('clerk2', crossed, 'dongcheng', { action: 'withdraw', reason: '不再需要' })

  const closed = await open({ chamber: 'nanchengChamber', by: 'nancheng' })
  await give('clerk', closed, 'nancheng')
  await on('nancheng', closed, 'nancheng', { action: 'acknowledge' })
  await on('nancheng', closed, 'nancheng', { action: 'submit', note: '已整改' })
  await on('clerk', closed, 'nancheng', { action: 'verify', verdict: 'pass' })
  return numbers
}
