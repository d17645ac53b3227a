import type { Prisma, Tx } from '#lib/db/district.ts'

/** Values an audit entry may carry: codes, field names, counts; never a name, phone or password. */
export type AuditDetail = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>

/** One line of the audit log. `subject` is `kind:id`; `result` is `ok` or an error code. */
export type AuditFact = Readonly<{
  districtId: string
  at: Date
  actorId: string | null
  action: string
  subject: string | null
  result: string
  detail: AuditDetail
}>

/** Writes an audit entry in the caller's transaction, so that no act happens without its line. */
export async function appendAudit(tx: Tx, fact: AuditFact): Promise<void> {
  await tx.auditEntry.create({ data: { ...fact, detail: fact.detail as Prisma.InputJsonObject } })
}
