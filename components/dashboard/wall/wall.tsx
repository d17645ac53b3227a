import './wall.css'
import { PlainLink } from '#components/ui/text-link.tsx'
import type { DashboardView } from '#lib/dashboard/dto.ts'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import { type Counted, RATES, type RateName } from '#lib/domain/figures.ts'
import { YELLOW_DAYS } from '#lib/domain/light.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { dashboardHref, type FigureLinks, figureLinks, wallHref } from '../links.ts'
import { WallBacklog } from './wall-backlog.tsx'
import { WallTownships } from './wall-townships.tsx'

export type Telling = Readonly<{ t: Translate; locale: Locale; now: Date }>
type Props = {
  figures: DashboardView
  filters: DashboardInput
  /** The unit the figures are narrowed to. */
  place: string | null
  isStill: boolean
  telling: Telling
}

const RATES_SHOWN = ['closingRate', 'onTimeRate', 'firstPassRate'] as const

/** Few figures, large and plain, for a screen on the wall: no navigation, nothing to operate. */
export function Wall({ figures, filters, place, isStill, telling }: Props) {
  const { t, locale, now } = telling
  const links = figureLinks(filters)
  return (
    <main id="main" className="wall">
      <header className="wall-head">
        <h1>{place ? t('dashboard.wallOf', { place }) : t('dashboard.wallTitle')}</h1>
        <p>
          {t('dashboard.asOf', { time: format(locale).exact(now) })}{' '}
          <PlainLink href={wallHref(filters, !isStill)} className="wall-quiet">
            {t(isStill ? 'dashboard.wallRun' : 'dashboard.wallStill')}
          </PlainLink>{' '}
          <PlainLink href={dashboardHref(filters)} className="wall-quiet">
            {t('nav.dashboard')}
          </PlainLink>
        </p>
      </header>
      <section aria-label={t('dashboard.figures')} className="wall-figures">
        <WallCount name="open" label={t('dashboard.open')} {...{ figures, links, locale }} />
        <WallCount
          name="overdue"
          label={t('dashboard.overdue')}
          isAlarm
          {...{ figures, links, locale }}
        />
        <WallCount
          name="dueSoon"
          label={t('dashboard.dueSoon', { days: YELLOW_DAYS })}
          {...{ figures, links, locale }}
        />
        <WallCount name="closed" label={t('dashboard.closed')} {...{ figures, links, locale }} />
        {RATES_SHOWN.map((name) => (
          <WallRate key={name} name={name} {...{ figures, links, t, locale }} />
        ))}
      </section>
      <div className="wall-parts">
        <WallBacklog backlog={figures.backlog} links={links} t={t} locale={locale} />
        <WallTownships places={figures.byTownship} links={links} t={t} locale={locale} />
      </div>
    </main>
  )
}

type Shown = { figures: DashboardView; links: FigureLinks; locale: Locale }

function WallCount({
  name,
  label,
  isAlarm,
  figures,
  links,
  locale,
}: Shown & { name: Counted; label: string; isAlarm?: boolean }) {
  const value = figures[name]
  return (
    <PlainLink href={links.all(name)} className="wall-figure">
      <span className="wall-label">{label}</span>
      <span className={isAlarm && value > 0 ? 'wall-value wall-alarm' : 'wall-value'}>
        {format(locale).number(value)}
      </span>
    </PlainLink>
  )
}

function WallRate({ name, figures, links, t, locale }: Shown & { name: RateName; t: Translate }) {
  const rate = figures[name]
  return (
    <PlainLink href={links.all(RATES[name].of)} className="wall-figure">
      <span className="wall-label">{t(`figures.rate.${name}`)}</span>
      <span className="wall-value">{rate === null ? '–' : format(locale).percent(rate)}</span>
    </PlainLink>
  )
}
