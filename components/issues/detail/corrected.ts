import type { Correctable, Correction } from '#lib/domain/correction.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** The name of each fact, a word of `fields`. */
export const CORRECTED = {
  title: 'title',
  description: 'description',
  category: 'category',
  source: 'source',
  rectificationType: 'rectificationType',
  goal: 'goal',
  measures: 'measures',
  accountableLeader: 'accountableLeader',
  owner: 'owner',
  phone: 'phone',
  difficulties: 'difficulties',
  remark: 'remark',
} as const satisfies Record<Correctable, string>

/** A fact in words: a code by its name, what is missing as such. */
export function correctedWords(
  { field }: Correction,
  value: Correction['from'],
  t: Translate,
): string {
  if (value === null) return t('events.empty')
  if (field === 'category') return t(`codes.category.${value as 'other'}`)
  if (field === 'source') return t(`codes.source.${value as 'other'}`)
  if (field === 'rectificationType') return t(`codes.rectificationType.${value as 'phased'}`)
  return value
}

const SENTENCE_LIMIT = 60

/** Long words shortened for a sentence; the export of the record has them whole. */
export function shortly(words: string): string {
  const plain = [...words.replace(/\s+/g, ' ')]
  return plain.length > SENTENCE_LIMIT
    ? `${plain.slice(0, SENTENCE_LIMIT).join('')}…`
    : plain.join('')
}
