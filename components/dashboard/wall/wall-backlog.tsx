import type { DashboardView } from '#lib/dashboard/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FigureLinks } from '../links.ts'

type Props = {
  backlog: DashboardView['backlog']
  links: FigureLinks
  t: Translate
  locale: Locale
}

const [WIDTH, HEIGHT] = [620, 300]

/** Open issues at the end of each of the last days: a bar a day, numbers on the first and the last. */
export function WallBacklog({ backlog, links, t, locale }: Props) {
  const { number, fullDate } = format(locale)
  const most = Math.max(1, ...backlog.map(({ open }) => open))
  const step = WIDTH / Math.max(1, backlog.length)
  const [first, last] = [backlog.at(0), backlog.at(-1)]
  return (
    <section className="wall-part">
      <h2>{t('figures.backlog')}</h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="wall-chart">
        <title>{t('figures.backlog')}</title>
        {backlog.map(({ date, open }, index) => {
          const height = (open / most) * HEIGHT
          const name = `${fullDate(date)} ${number(open)}`
          return (
            <a key={date} href={links.openOn(date)} aria-label={name}>
              <rect
                x={index * step}
                y={HEIGHT - Math.max(2, height)}
                width={step * 0.8}
                height={Math.max(2, height)}
              />
            </a>
          )
        })}
      </svg>
      <p className="wall-ends">
        {[first, last].map((day) =>
          day ? (
            <span key={day.date}>
              {day.date.slice(5)} <strong>{number(day.open)}</strong>
            </span>
          ) : null,
        )}
      </p>
    </section>
  )
}
