import {
  CATEGORIES,
  LEVELS,
  LIGHTS,
  RECTIFICATION_TYPES,
  SATISFACTIONS,
  SEVERITIES,
  SOURCES,
  STAGES,
} from '#lib/domain/codes.ts'
import { CONDITION_NAMES, type ConditionName } from '#lib/domain/where.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'

/** How a condition is asked for: one of some codes, a unit, a day, yes or no … */
type Kind =
  | Readonly<{ kind: 'codes'; codes: readonly string[]; words: string }>
  | Readonly<{ kind: 'unit' | 'day' | 'yesNo' | 'state' | 'days' | 'text' }>

const codes = (list: readonly string[], words: string): Kind => ({
  kind: 'codes',
  codes: list,
  words,
})
const stages = STAGES.filter((stage) => stage !== 'draft')
const day = { kind: 'day' } as const
const yesNo = { kind: 'yesNo' } as const
const text = { kind: 'text' } as const

/** Every condition of a nested filter, in the order in which they are offered. */
export const CONDITION_KINDS: Readonly<Record<ConditionName, Kind>> = {
  stage: codes(stages, 'stage'),
  light: codes(LIGHTS, 'light'),
  state: { kind: 'state' },
  unit: { kind: 'unit' },
  direct: yesNo,
  category: codes(CATEGORIES, 'category'),
  source: codes(SOURCES, 'source'),
  severity: codes(SEVERITIES, 'severity'),
  rectificationType: codes(RECTIFICATION_TYPES, 'rectificationType'),
  q: text,
  title: text,
  description: text,
  from: day,
  to: day,
  reportedWithin: { kind: 'days' },
  dueFrom: day,
  dueTo: day,
  dueWithin: { kind: 'days' },
  hasDue: yesNo,
  endedFrom: day,
  endedTo: day,
  dispatched: yesNo,
  returned: yesNo,
  onTime: yesNo,
  onTimeOriginal: yesNo,
  handedIn: yesNo,
  firstPass: yesNo,
  everClosed: yesNo,
  relapsed: yesNo,
  stood: codes(stages, 'stage'),
  rated: yesNo,
  satisfaction: codes(SATISFACTIONS, 'satisfaction'),
  reporterLevel: codes(LEVELS, 'level'),
}

/** The name of a field as the filter row says it. */
export function conditionWord(name: ConditionName, t: Translate): string {
  switch (name) {
    case 'stage':
    case 'light':
    case 'category':
    case 'source':
    case 'severity':
    case 'rectificationType':
    case 'satisfaction':
    case 'unit':
      return t(`fields.${name}`)
    case 'title':
    case 'description':
    case 'hasDue':
    case 'dueWithin':
    case 'reportedWithin':
      return t(`where.${name}`)
    case 'q':
      return t('issues.filter.qLabel')
    default:
      return t(`issues.filter.${name}`)
  }
}

/** The same for a name that may be none; it then stands for itself. */
export function fieldWord(name: string | number | undefined, t: Translate): string {
  const known = CONDITION_NAMES.find((one) => one === name)
  return known ? conditionWord(known, t) : `${name ?? ''}`
}

/** What words of a filter need. */
export type Wording = Readonly<{
  t: Translate
  locale: Locale
  unitName: (code: string) => string
}>

/** The words of one value of a condition. */
export function valueWord(
  name: ConditionName,
  value: unknown,
  { t, locale, unitName }: Wording,
): string {
  const asked = CONDITION_KINDS[name]
  if (asked.kind === 'codes') return t(`codes.${asked.words}.${value}` as MessageKey)
  if (asked.kind === 'unit') return unitName(String(value))
  if (asked.kind === 'yesNo') return t(value ? 'common.yes' : 'common.no')
  if (asked.kind === 'day') return format(locale).fullDate(String(value))
  if (asked.kind === 'days') return t('where.days', { count: Number(value) })
  if (asked.kind === 'text') return String(value)
  return t(value === 'open' ? 'issues.filter.stateOpen' : 'issues.filter.stateEnded')
}
