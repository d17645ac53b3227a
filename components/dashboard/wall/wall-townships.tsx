import { PlainLink } from '#components/ui/text-link.tsx'
import type { PlaceView } from '#lib/dashboard/dto.ts'
import type { Counted } from '#lib/domain/figures.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FigureLinks } from '../links.ts'

type Props = { places: readonly PlaceView[]; links: FigureLinks; t: Translate; locale: Locale }

/** As many lines as can be read from three metres. */
const LINES = 8

/** The townships with most open issues. */
export function WallTownships({ places, links, t, locale }: Props) {
  const shown = [...places].sort((a, b) => b.open - a.open).slice(0, LINES)
  return (
    <section className="wall-part">
      <h2>{t('dashboard.wallTownships')}</h2>
      <table className="wall-table">
        <thead>
          <tr>
            <th scope="col">{t('dashboard.township')}</th>
            <th scope="col">{t('dashboard.open')}</th>
            <th scope="col">{t('dashboard.overdue')}</th>
            <th scope="col">{t('figures.rate.closingRate')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => (
            <tr key={place.code ?? 'direct'}>
              <th scope="row">{place.name ?? t('dashboard.direct')}</th>
              <td>
                <Count place={place} name="open" links={links} locale={locale} />
              </td>
              <td className={place.overdue > 0 ? 'wall-alarm' : undefined}>
                <Count place={place} name="overdue" links={links} locale={locale} />
              </td>
              <td>
                {place.closingRate === null ? '–' : format(locale).percent(place.closingRate)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type CountProps = {
  place: PlaceView
  name: Counted & keyof PlaceView
  links: FigureLinks
  locale: Locale
}

function Count({ place, name, links, locale }: CountProps) {
  const href = links.place(place, name)
  const text = format(locale).number(place[name])
  return href ? <PlainLink href={href}>{text}</PlainLink> : text
}
