import { randomUUID } from 'node:crypto'
import { withConnection } from '#lib/db/connection.ts'
import { districtDb } from '#lib/db/district.ts'
import type { ActionInput } from '#lib/domain/action-inputs.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { execute } from '#lib/kernel/execute.ts'
import { reportedIssue } from '../evidence/issue.ts'
import { picture } from '../evidence/pictures.ts'
import { upload } from '../evidence/upload.ts'
import type { SmallDistrict } from '../small-district.ts'

/** An issue that went down the chain and up again, with a picture and a document on the way. */
export async function closedIssue({ people, units, id: districtId }: SmallDistrict) {
  const photo = await upload(people.member, '现场.png', await picture(40, 30).png().toBuffer())
  const issue = await reportedIssue(people.member, units.chamber.code, [photo.id])
  let { version } = issue
  const act = async (actor: Actor, input: ActionInput) => {
    const now = new Date(Date.parse('2026-11-23T03:00:00.000Z') + version * 60_000)
    const raw = { ...input, number: issue.number, version }
    const result = await execute(moveIssue, raw, { actor, now, requestId: randomUUID() })
    if (!result.ok) throw new Error(`${input.action}: ${JSON.stringify(result.failure)}`)
    version = result.value.version
  }
  await act(people.clerk, { action: 'accept' })
  const order = { kind: 'lead', dueOn: '2026-12-20', requirement: '落实办公场所。' } as const
  await act(people.clerk, { action: 'dispatch', to: units.township.code, ...order })
  const links = await districtDb(districtId).assignment.findMany({ where: { issueId: issue.id } })
  const assignmentId = links[0]?.id as string
  await act(people.township, { action: 'acknowledge', assignmentId })
  const bytes = Buffer.from(`%PDF-1.7\n${issue.number}\n%%EOF`)
  const lease = await upload(people.township, '租约.pdf', bytes)
  const note = '已租下新的办公场所。'
  await act(people.township, { action: 'submit', assignmentId, note, evidence: [lease.id] })
  await act(people.clerk, { action: 'verify', assignmentId, verdict: 'pass' })
  return { ...issue, version, assignmentId, photo, lease }
}

/** SQL as somebody with all rights at the console: triggers and foreign keys do not fire. */
export async function atTheConsole(url: string, ...statements: string[]): Promise<void> {
  await withConnection(url, async (query) => {
    await query(`SET session_replication_role = 'replica'`)
    for (const sql of statements) await query(sql)
  })
}
