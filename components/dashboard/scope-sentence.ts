import type { Place } from '#lib/dashboard/dto.ts'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Scope = Readonly<{
  filters: DashboardInput
  places: readonly Place[]
  now: Date
  t: Translate
  locale: Locale
}>

/** What is counted and as of when, in words: on paper the filter row is not there to say it. */
export function scopeSentence({ filters, places, now, t, locale }: Scope): string {
  const { unit, from, to, asOf, category = [], source = [] } = filters
  const { fullDate, exact } = format(locale)
  const name = places.find(({ code }) => code === unit)?.name
  const span =
    from && to
      ? t('dashboard.spanBoth', { from: fullDate(from), to: fullDate(to) })
      : from
        ? t('dashboard.spanFrom', { from: fullDate(from) })
        : to
          ? t('dashboard.spanTo', { to: fullDate(to) })
          : t('dashboard.spanAll')
  const codes = [
    ...category.map((one) => t(`codes.category.${one}`)),
    ...source.map((one) => t(`codes.source.${one}`)),
  ]
  return t('dashboard.scope', {
    place: name ? t('dashboard.under', { unit: name }) : t('dashboard.whole'),
    span: [span, ...codes].join(t('dashboard.comma')),
    asOf: t('dashboard.asOf', { time: asOf ? fullDate(asOf) : exact(now) }),
  })
}
