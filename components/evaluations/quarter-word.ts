import type { Translate } from '#lib/i18n/translator.ts'

/** 2026年第1季度, of 2026Q1. */
export function quarterWord(quarter: string, t: Translate): string {
  const [year = '', of = ''] = quarter.split('Q')
  return t('dashboard.quarterLong', { year, quarter: of })
}
