import type { WhereFault } from '#lib/domain/where-text.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'
import { fieldWord } from './condition-words.ts'

/** Why a nested filter cannot be used, with its fields named as the page names them. */
export function faultSentence({ rule, params }: WhereFault, t: Translate): string {
  const named = params.name === undefined ? params : { ...params, name: fieldWord(params.name, t) }
  return t(`errors.rules.${rule}` as MessageKey, { field: t('issues.filter.where'), ...named })
}
