import { take, type Where } from '#lib/domain/where.ts'
import { type GroupKind, groupOf } from '#lib/domain/where-groups.ts'
import { conditionWord, valueWord, type Wording } from './condition-words.ts'

/** A nested filter as a sentence in the reader's language; what is combined stands in brackets. */
export function whereSentence(node: Where, wording: Wording): string {
  const group = groupOf(node)
  if (!group) return conditionSentence(node, wording)
  const { t } = wording
  const parts = group.parts.map((part) => partSentence(part, group, wording))
  if (group.kind === 'none') return t('where.not', { parts: parts.join(t('where.or')) })
  return parts.join(t(group.kind === 'all' ? 'where.and' : 'where.or'))
}

/** A part of a group; one that joins others in another way is put in brackets. */
function partSentence(
  part: Where,
  { kind, parts }: { kind: GroupKind; parts: readonly Where[] },
  wording: Wording,
): string {
  const said = whereSentence(part, wording)
  const inner = groupOf(part)
  const needs = inner && inner.kind !== 'none' && inner.parts.length > 1 && parts.length > 1
  const joins = kind === 'none' ? 'any' : kind
  return needs && inner.kind !== joins ? wording.t('where.grouped', { parts: said }) : said
}

/** One condition: the name of its field and the words of its values. */
export function conditionSentence(node: Where, wording: Wording): string {
  const { t } = wording
  const taken = take(node)
  if ('group' in taken) return whereSentence(node, wording)
  const { name, value } = taken
  const values = [value].flat().map((one) => valueWord(name, one, wording))
  return t('where.condition', {
    name: conditionWord(name, t),
    value: values.join(t('errors.separator')),
  })
}
