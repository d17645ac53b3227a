import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ReorganisationLine, UnitPast } from '#lib/units/dto.ts'

type Props = {
  past: readonly UnitPast[]
  changes: readonly ReorganisationLine[]
  t: Translate
  locale: Locale
}

/** What a unit was called, where it hung, and what happened to it, latest first. */
export function UnitHistory({ past, changes, t, locale }: Props) {
  const { fullDate } = format(locale)
  if (past.length === 0 && changes.length === 0) {
    return <p className="text-ink-2">{t('reorganise.historyNone')}</p>
  }
  return (
    <ul className="grid gap-1">
      {changes.map(({ id, kind, on, unit, other, links, passed, by }) => (
        <li key={id}>
          {t(other ? 'reorganise.lineWith' : 'reorganise.line', {
            date: fullDate(on),
            kind: t(`reorganise.kind.${kind}`),
            unit: unit.name,
            other: other?.name ?? '',
            links,
            by,
          })}
          {passed < links ? t('reorganise.passing', { count: links - passed }) : null}
        </li>
      ))}
      {past.map(({ name, parentName, from, until }) => {
        const parent = parentName ?? t('reorganise.root')
        return (
          <li key={until} className="text-ink-2">
            {from
              ? t('reorganise.past', {
                  from: fullDate(from),
                  until: fullDate(until),
                  name,
                  parent,
                })
              : t('reorganise.pastFirst', { until: fullDate(until), name, parent })}
          </li>
        )
      })}
    </ul>
  )
}
