import { FigureRow, FigureTile } from '#components/ui/figure-tile.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { IssueCounts } from '#lib/units/dto.ts'

type Props = { code: string; counts: IssueCounts; t: Translate; locale: Locale }

/** Open, overdue and closed issues of a chamber; each number leads to its rows. */
export function IssueFigures({ code, counts, t, locale }: Props) {
  const { number } = format(locale)
  const ledger = `/issues?unit=${code}`
  const tiles = [
    { key: 'open', href: `${ledger}&state=open` },
    { key: 'overdue', href: `${ledger}&light=red` },
    { key: 'closed', href: `${ledger}&stage=closed` },
  ] as const
  return (
    <FigureRow>
      {tiles.map(({ key, href }) => (
        <FigureTile
          key={key}
          label={t(`chambers.${key}`)}
          value={number(counts[key])}
          {...(counts[key] > 0 ? { href } : {})}
        />
      ))}
    </FigureRow>
  )
}
