import type { Translate } from '#lib/i18n/translator.ts'
import type { ImportCellDto, ImportRowDto } from '#lib/ledger/dto.ts'

/** A row with its sentences: why it, or a cell of it, cannot be taken over. */
export type ToldRow = Omit<ImportRowDto, 'fault' | 'reason' | 'cells'> &
  Readonly<{ fault: string | null; reason: string | null; cells: readonly ToldCell[] }>
export type ToldCell = Omit<ImportCellDto, 'why'> & Readonly<{ why: string | null }>

export type RowProps = { row: ToldRow; isOpen: boolean; t: Translate }
