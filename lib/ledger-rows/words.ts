import type { LedgerWords } from '#lib/domain/ledger-row.ts'
import codes from '#lib/i18n/zh-CN/codes.ts'

/** The words of codes in a ledger: those of its headings' language, whatever that of the page. */
export const LEDGER_WORDS: LedgerWords = {
  source: codes.source,
  category: codes.category,
  rectificationType: codes.rectificationType,
  satisfaction: codes.satisfaction,
  yes: '是',
  no: '否',
  and: '、',
}
