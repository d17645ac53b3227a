import { randomUUID } from 'node:crypto'
import { districtDb } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { execute } from '#lib/kernel/execute.ts'

/** Reports a problem of this chamber with these uploads as evidence. */
export async function reportedIssue(actor: Actor, chamber: string, evidence: string[] = []) {
  const input = {
    title: '办公场所租约到期',
    description: '租约本月到期，尚未找到新的办公场所。',
    category: 'venue',
    source: 'member_feedback',
    chamber,
    evidence,
  }
  const now = new Date('2026-11-23T03:00:00.000Z')
  const result = await execute(reportIssue, input, { actor, now, requestId: randomUUID() })
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`)
  const { number, version } = result.value
  const { id } = await districtDb(actor.districtId).issue.findFirstOrThrow({ where: { number } })
  return { id, number, version }
}
