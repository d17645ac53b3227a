import type { Translate } from '#lib/i18n/translator.ts'
import type { RowFilter } from '#lib/ledger/schema.ts'

/** What the rows that a filter shows are called. */
export function filterName(filter: RowFilter, t: Translate): string {
  if (filter === 'all') return t('imports.showAll')
  return filter === 'refused' ? t('imports.showRefused') : t(`imports.count.${filter}`)
}
