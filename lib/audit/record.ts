import type { Ctx } from '#lib/kernel/command.ts'
import { type AuditDetail, appendAudit } from './append.ts'

/** Notes what the actor of a command has just done, at the instant and in the transaction of it. */
export async function recordAct(
  { tx, actor, now }: Ctx,
  action: string,
  subject: string,
  detail: AuditDetail = {},
): Promise<void> {
  const { districtId, personId } = actor
  const fact = { districtId, at: now, actorId: personId, action, subject, result: 'ok', detail }
  await appendAudit(tx, fact)
}
