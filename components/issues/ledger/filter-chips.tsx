import { Icon } from '#components/ui/icon.tsx'
import { PlainLink, TextLink } from '#components/ui/text-link.tsx'
import { whereOf, YES_NO_FILTERS } from '#lib/domain/issue-filters.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { whereSentence } from '../where/where-sentence.ts'
import { CODE_FILTERS, type CodeFilter, codeWord } from './ledger-filters.tsx'
import { ledgerHref, without } from './ledger-url.ts'

type Props = {
  input: LedgerInput
  /** How many issues were found, in words. */
  total: string
  unitName: (code: string) => string
  t: Translate
  locale: Locale
}

/** How many were found and by what, each filter with a way to take it off; on paper, the words alone. */
export function FilterChips(props: Props) {
  const { t, total, input } = props
  const chips = chipsOf(props)
  if (chips.length === 0) return <p className="mb-3 text-ink-2">{total}</p>
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <span className="mr-2 text-ink-2">{total}</span>
      <span className="sr-only">{t('issues.filter.active')}</span>
      <ul className="contents">
        {chips.map(({ href, name }) => (
          <li key={href}>
            <PlainLink
              href={href}
              className="inline-flex min-h-11 items-center gap-1 rounded border border-rule bg-wash px-2 hover:border-rule-strong md:min-h-7"
            >
              <span className="sr-only">{t('issues.filter.remove', { name })}</span>
              <span aria-hidden="true">{name}</span>
              <Icon name="close" className="no-print size-3.5 text-ink-3" />
            </PlainLink>
          </li>
        ))}
      </ul>
      <TextLink href={ledgerHref({ layout: input.layout })} className="no-print py-2 md:py-0">
        {t('issues.clearFilters')}
      </TextLink>
    </div>
  )
}

type Chip = { href: string; name: string }

/** A filter in use: which, its name, the word of its value, and the value itself where several are. */
type Used = [name: keyof LedgerInput, label: string, shown: string, value?: string]

function chipsOf(props: Props): Chip[] {
  const { input, t } = props
  return [...wordsUsed(props), ...codesUsed(props), ...datesUsed(props)].map(
    ([name, label, shown, value]) => ({
      href: ledgerHref(without(input, name, value)),
      name: `${label}${t('issues.filter.colon')}${shown}`,
    }),
  )
}

function wordsUsed({ input, unitName, t, locale }: Props): Used[] {
  const { q, state, list, unit = [] } = input
  const where = whereOf(input)
  const used: Used[] = unit.map((code) => ['unit', t('fields.unit'), unitName(code), code])
  if (q) used.unshift(['q', t('issues.filter.qLabel'), q])
  if (state) {
    const word = state === 'open' ? 'issues.filter.stateOpen' : 'issues.filter.stateEnded'
    used.push(['state', t('issues.filter.state'), t(word)])
  }
  if (list) used.unshift(['list', t('views.list'), t(`views.lists.${list}`)])
  if (where) {
    const sentence = whereSentence(where, { t, locale, unitName })
    used.push(['where', t('issues.filter.where'), sentence])
  }
  for (const name of YES_NO_FILTERS) {
    const value = input[name]
    if (value === undefined) continue
    used.push([name, t(`issues.filter.${name}`), t(value ? 'common.yes' : 'common.no')])
  }
  return used
}

function codesUsed(props: Props): Used[] {
  return [...codesChosen(props), ...ratingsUsed(props)]
}

/** Where it stood, who rated and how: filters that figures lead to. */
function ratingsUsed({ input, t }: Props): Used[] {
  const { stood = [], satisfaction = [], reporterLevel = [] } = input
  const level = t('issues.filter.reporterLevel')
  return [
    ...stood.map((value): Used => {
      return ['stood', t('issues.filter.stood'), t(`codes.stage.${value}`), value]
    }),
    ...satisfaction.map((value): Used => {
      return ['satisfaction', t('fields.satisfaction'), t(`codes.satisfaction.${value}`), value]
    }),
    ...reporterLevel.map((value): Used => {
      return ['reporterLevel', level, t(`codes.level.${value}`), value]
    }),
  ]
}

function codesChosen({ input, t }: Props): Used[] {
  return (Object.keys(CODE_FILTERS) as CodeFilter[]).flatMap((name) =>
    (input[name] ?? []).map((value): Used => {
      return [name, t(`fields.${name}`), codeWord(name, value, t), value]
    }),
  )
}

function datesUsed({ input, t, locale }: Props): Used[] {
  const { fullDate } = format(locale)
  return (['from', 'to', 'dueFrom', 'dueTo', 'endedFrom', 'endedTo', 'asOf'] as const).flatMap(
    (name): Used[] => {
      const date = input[name]
      return date ? [[name, t(`issues.filter.${name}`), fullDate(date)]] : []
    },
  )
}
