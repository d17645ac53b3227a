import { DomainError, type ErrorParams } from '#lib/domain/errors.ts'
import { LEDGER_LIMITS, SHEET_LIMITS, type SheetFault } from './limits.ts'

/** A file refused, at the field `file`. One that is too large is told how large it may be. */
export function sheetRefusal(
  rule: SheetFault,
  kind: 'sheet' | 'ledger' = 'sheet',
  params?: ErrorParams,
): DomainError {
  const { rows, columns, bytes } = kind === 'ledger' ? LEDGER_LIMITS : SHEET_LIMITS
  const size = { rows, columns, size: bytes / 1024 / 1024 }
  const said = params ?? (rule === 'sheet_too_large' ? size : undefined)
  const fault = said ? { rule, params: said } : { rule }
  return new DomainError('invalid_input', { fields: [{ path: 'file', ...fault }] })
}
