import { FigureRow, FigureTile } from '#components/ui/figure-tile.tsx'
import { Light } from '#components/ui/light.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { DashboardView } from '#lib/dashboard/dto.ts'
import { YELLOW_DAYS } from '#lib/domain/light.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FigureLinks } from './links.ts'
import { OnTimeTile, RelapseTile } from './outcome-tiles.tsx'

type Props = { figures: DashboardView; links: FigureLinks; t: Translate; locale: Locale }

/** The figures of the whole, each with how it is counted. */
export function FigureTiles({ figures, links, t, locale }: Props) {
  const { number } = format(locale)
  const issues = t('dashboard.issues')
  const tile = (name: 'total' | 'open' | 'overdue' | 'dueSoon' | 'closed') => ({
    value: number(figures[name]),
    unit: issues,
    href: links.all(name),
  })
  return (
    <section aria-label={t('dashboard.figures')}>
      <FigureRow>
        <FigureTile {...tile('total')} label={t('dashboard.total')} />
        <FigureTile {...tile('open')} label={t('dashboard.open')} note={t('dashboard.openNote')} />
        <FigureTile
          {...tile('overdue')}
          label={t('dashboard.overdue')}
          note={<Lit light="red" count={figures.overdue} text={t('dashboard.overdueNote')} />}
        />
        <FigureTile
          {...tile('dueSoon')}
          label={t('dashboard.dueSoon', { days: YELLOW_DAYS })}
          note={<Lit light="yellow" count={figures.dueSoon} text={t('dashboard.dueSoonNote')} />}
        />
        <FigureTile
          {...tile('closed')}
          label={t('dashboard.closed')}
          note={t('dashboard.closedNote')}
        />
        <RateTile figures={figures} links={links} t={t} locale={locale} />
        <OnTimeTile figures={figures} links={links} t={t} locale={locale} />
        <RelapseTile figures={figures} links={links} t={t} locale={locale} />
        <DaysTile figures={figures} links={links} t={t} locale={locale} />
      </FigureRow>
    </section>
  )
}

/** A shape of the deadline beside its words, once there is something to warn of. */
function Lit({ light, count, text }: { light: 'red' | 'yellow'; count: number; text: string }) {
  return count === 0 ? text : <Light value={light} text={text} />
}

/** The rate itself has no rows of its own; the two counts it is made of have. */
function RateTile({ figures, links, t, locale }: Props) {
  const { closingRate, closed, registered } = figures
  const { number, percent } = format(locale)
  if (closingRate === null) {
    return <FigureTile label={t('dashboard.rate')} value="–" note={t('dashboard.rateNone')} />
  }
  return (
    <FigureTile
      label={t('dashboard.rate')}
      value={percent(closingRate)}
      note={
        <>
          <TextLink href={links.all('closed')} className="inline-block">
            {t('dashboard.rateClosed', { count: number(closed) })}
          </TextLink>
          {' ÷ '}
          <TextLink href={links.all('registered')} className="inline-block">
            {t('dashboard.rateRegistered', { count: number(registered) })}
          </TextLink>
        </>
      }
    />
  )
}

function DaysTile({ figures: { averageDays }, links, t, locale }: Props) {
  const shown = averageDays === null ? null : Math.round(averageDays * 10) / 10
  return (
    <FigureTile
      label={t('dashboard.averageDays')}
      value={shown === null ? '–' : format(locale).number(shown)}
      unit={shown === null ? undefined : t('dashboard.days')}
      note={t('dashboard.averageNote')}
      href={links.all('closed')}
    />
  )
}
