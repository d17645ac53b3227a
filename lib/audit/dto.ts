/** What an entry is about: `kind` and id, and the name it has today when it still has one. */
export type AuditSubject = Readonly<{ kind: string; id: string; name: string | null }>

/** A line of the audit log; `at` is an ISO instant, `result` is `ok` or an error code. */
export type AuditLine = Readonly<{
  id: string
  at: string
  actor: string | null
  action: string
  subject: AuditSubject | null
  result: string
  detail: Readonly<Record<string, unknown>>
}>
