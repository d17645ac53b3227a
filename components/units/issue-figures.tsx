import { figureLinks } from '#components/dashboard/links.ts'
import { FigureRow, FigureTile } from '#components/ui/figure-tile.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { IssueCounts } from '#lib/units/dto.ts'

type Props = {
  code: string
  /** The past day the counts are of. */
  asOf?: string | undefined
  counts: IssueCounts
  t: Translate
  locale: Locale
}

/** Open, overdue and closed issues of a chamber; each number leads to its rows. */
export function IssueFigures({ code, asOf, counts, t, locale }: Props) {
  const { number } = format(locale)
  const links = figureLinks({ unit: code, asOf })
  return (
    <FigureRow>
      {(['open', 'overdue', 'closed'] as const).map((key) => (
        <FigureTile
          key={key}
          label={t(`chambers.${key}`)}
          value={number(counts[key])}
          {...(counts[key] > 0 ? { href: links.all(key) } : {})}
        />
      ))}
    </FigureRow>
  )
}
