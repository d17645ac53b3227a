import { FigureRow, FigureTile } from '#components/ui/figure-tile.tsx'
import type { HealthFigure } from '#lib/health/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = {
  figures: readonly HealthFigure[]
  telling: Readonly<{ t: Translate; locale: Locale }>
}

/** The figures of a chamber beside each other, each a link to its rows. */
export function HealthTiles({ figures, telling: { t, locale } }: Props) {
  const { number } = format(locale)
  return (
    <FigureRow>
      {figures.map(({ key, value, href }) => (
        <FigureTile key={key} label={t(`health.figure.${key}`)} value={number(value)} href={href} />
      ))}
    </FigureRow>
  )
}
