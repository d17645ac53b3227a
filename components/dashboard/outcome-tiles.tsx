import { FigureTile } from '#components/ui/figure-tile.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { DashboardView } from '#lib/dashboard/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FigureLinks } from './links.ts'

type Props = { figures: DashboardView; links: FigureLinks; t: Translate; locale: Locale }

/** On time by the dates in force; and, so that no extension makes it nicer, by those first given. */
export function OnTimeTile({ figures, links, t, locale }: Props) {
  const { onTime, onTimeOriginal, onTimeRate, onTimeRateOriginal } = figures
  const { number, percent } = format(locale)
  if (onTimeRate === null || onTimeRateOriginal === null) {
    return (
      <FigureTile label={t('dashboard.onTimeRate')} value="–" note={t('dashboard.noneClosed')} />
    )
  }
  return (
    <FigureTile
      label={t('dashboard.onTimeRate')}
      value={percent(onTimeRate)}
      note={
        <>
          <TextLink href={links.all('onTime')} className="inline-block">
            {t('dashboard.onTime', { count: number(onTime) })}
          </TextLink>
          <span className="block">
            {t('dashboard.onTimeOriginalRate', { rate: percent(onTimeRateOriginal) })}{' '}
            <TextLink href={links.all('onTimeOriginal')} className="inline-block">
              {t('dashboard.onTime', { count: number(onTimeOriginal) })}
            </TextLink>
          </span>
        </>
      }
    />
  )
}

/** What came back after it had been closed out. */
export function RelapseTile({ figures: { relapsed, relapseRate }, links, t, locale }: Props) {
  const { number, percent } = format(locale)
  if (relapseRate === null) {
    return (
      <FigureTile label={t('dashboard.relapseRate')} value="–" note={t('dashboard.noneClosed')} />
    )
  }
  return (
    <FigureTile
      label={t('dashboard.relapseRate')}
      value={percent(relapseRate)}
      note={
        <TextLink href={links.all('relapsed')} className="inline-block">
          {t('dashboard.relapsed', { count: number(relapsed) })}
        </TextLink>
      }
    />
  )
}
