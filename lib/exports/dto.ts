import type { ExportFormat } from './schema.ts'

export const EXPORT_STATUSES = ['waiting', 'running', 'done', 'failed'] as const
export type ExportStatus = (typeof EXPORT_STATUSES)[number]
export const EXPORT_FAILURES = ['account_disabled', 'defect'] as const
export type ExportFailure = (typeof EXPORT_FAILURES)[number]

/** How far an export is; `size` in bytes, instants in ISO. */
export type ExportDto = Readonly<{
  id: string
  format: ExportFormat
  /** The past day the ledger is as of; null for that of the present. */
  asOf: string | null
  status: ExportStatus
  failure: ExportFailure | null
  total: number
  done: number
  size: number | null
  createdAt: string
  doneAt: string | null
  expiresAt: string
}>
