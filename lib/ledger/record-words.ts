import { translator } from '#lib/i18n/translator.ts'

/** The record speaks the language of the ledger, whatever that of the page. */
export const recordWords = translator('zh-CN')
