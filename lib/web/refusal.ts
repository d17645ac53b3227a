import { DomainError, ERRORS } from '#lib/domain/errors.ts'
import type { Failure } from '#lib/kernel/execute.ts'
import { type FieldIssue, faultIssues } from '#lib/kernel/input-issues.ts'

/** Thrown by a gateway for a request that names its fields wrongly, before any command runs. */
export class InputRefusal extends Error {
  readonly fields: readonly FieldIssue[]

  constructor(fields: readonly FieldIssue[]) {
    super('invalid_input')
    this.name = 'InputRefusal'
    this.fields = fields
  }
}

/** What a gateway threw, as the Failure a command would have given; null for a defect. */
export function failureOf(error: unknown): Failure | null {
  const nothing = { path: undefined, params: {}, units: [], whoCan: undefined }
  if (error instanceof InputRefusal) {
    const { fields } = error
    return { ...nothing, code: 'invalid_input', status: ERRORS.invalid_input, fields }
  }
  if (!(error instanceof DomainError)) return null
  const { code, status, path, params } = error
  // Without a unit the roles need no name from the database.
  const whoCan = error.whoCan?.unit === null ? error.whoCan : undefined
  return { ...nothing, code, status, fields: faultIssues(error.fields), path, params, whoCan }
}
