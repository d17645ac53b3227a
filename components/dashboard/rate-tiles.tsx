import { FigureTile } from '#components/ui/figure-tile.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { DashboardView } from '#lib/dashboard/dto.ts'
import { type Counted, RATE_NAMES, RATES, type RateName } from '#lib/domain/figures.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { rateComparison } from './comparison-words.ts'
import { Formula } from './formulas.tsx'
import type { FigureLinks } from './links.ts'

type Props = { figures: DashboardView; links: FigureLinks; t: Translate; locale: Locale }

/** Every rate with the two counts it is made of, what it was before, and how it is counted. */
export function RateTiles(props: Props) {
  return RATE_NAMES.map((name) => <RateTile key={name} name={name} {...props} />)
}

/** A rate has no rows of its own; the two counts it is made of have. */
function RateTile({ name, ...props }: Props & { name: RateName }) {
  const { figures, t, locale } = props
  const rate = figures[name]
  const { of, by } = RATES[name]
  const past = rateComparison(figures, name, t, locale)
  return (
    <FigureTile
      label={t(`figures.rate.${name}`)}
      value={rate === null ? '–' : format(locale).percent(rate)}
      note={
        <>
          <Rows counted={of} {...props} /> ÷ <Rows counted={by} {...props} />
          {past.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
          {name === 'satisfactionRate' ? <Asked {...props} /> : null}
          <Formula name={name} t={t} />
        </>
      }
    />
  )
}

function Rows({ counted, figures, links, t, locale }: Props & { counted: Counted }) {
  return (
    <TextLink href={links.all(counted)} className="inline-block">
      {`${t(`figures.count.${counted}`)} ${format(locale).number(figures[counted])}`}
    </TextLink>
  )
}

/** Rates near a hundred per cent are not believed without who was asked. */
function Asked({ figures, ...props }: Props) {
  const { t, locale } = props
  return (
    <span className="block">
      {t('figures.asked', { rated: format(locale).number(figures.rated) })}{' '}
      <Rows counted="ratedByDistrict" figures={figures} {...props} />
      {t('figures.askedEnd')}
    </span>
  )
}
