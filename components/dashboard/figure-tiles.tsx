import type { ReactNode } from 'react'
import { FigureRow, FigureTile } from '#components/ui/figure-tile.tsx'
import { Light } from '#components/ui/light.tsx'
import type { DashboardView } from '#lib/dashboard/dto.ts'
import { YELLOW_DAYS } from '#lib/domain/light.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { comparedSpans, countComparison } from './comparison-words.ts'
import { FormulaPanel } from './formulas.tsx'
import type { FigureLinks } from './links.ts'
import { RateTiles } from './rate-tiles.tsx'

type Props = { figures: DashboardView; links: FigureLinks; t: Translate; locale: Locale }

/** The figures of the whole, each with its rows, how it is counted and what it was before. */
export function FigureTiles(props: Props) {
  const { figures, t, locale } = props
  const spans = comparedSpans(figures, t, locale)
  return (
    <section aria-label={t('dashboard.figures')}>
      {spans ? <p className="mb-3 text-ink-3 text-sm">{spans}</p> : null}
      <FigureRow>
        <CountTiles {...props} />
        <DaysTile {...props} />
      </FigureRow>
      <FigureRow wide>
        <RateTiles {...props} />
      </FigureRow>
      <FormulaPanel t={t} />
    </section>
  )
}

function CountTiles({ figures, links, t, locale }: Props) {
  const { number } = format(locale)
  const tile = (name: 'total' | 'open' | 'overdue' | 'dueSoon' | 'closed', note?: ReactNode) => ({
    value: number(figures[name]),
    unit: t('dashboard.issues'),
    href: links.all(name),
    note: <Noted lines={countComparison(figures, name, t, locale)}>{note}</Noted>,
  })
  const overdue = <Lit light="red" count={figures.overdue} text={t('dashboard.overdueNote')} />
  const dueSoon = <Lit light="yellow" count={figures.dueSoon} text={t('dashboard.dueSoonNote')} />
  return (
    <>
      <FigureTile {...tile('total')} label={t('dashboard.total')} />
      <FigureTile {...tile('open', t('dashboard.openNote'))} label={t('dashboard.open')} />
      <FigureTile {...tile('overdue', overdue)} label={t('dashboard.overdue')} />
      <FigureTile
        {...tile('dueSoon', dueSoon)}
        label={t('dashboard.dueSoon', { days: YELLOW_DAYS })}
      />
      <FigureTile {...tile('closed', t('dashboard.closedNote'))} label={t('dashboard.closed')} />
    </>
  )
}

/** A note with what it was before below it. */
function Noted({ lines, children }: { lines: readonly string[]; children?: ReactNode }) {
  return (
    <>
      {children}
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </>
  )
}

/** A shape of the deadline beside its words, once there is something to warn of. */
function Lit({ light, count, text }: { light: 'red' | 'yellow'; count: number; text: string }) {
  return count === 0 ? text : <Light value={light} text={text} />
}

function DaysTile({ figures, links, t, locale }: Props) {
  const { averageDays } = figures
  const shown = averageDays === null ? null : Math.round(averageDays * 10) / 10
  return (
    <FigureTile
      label={t('dashboard.averageDays')}
      value={shown === null ? '–' : format(locale).number(shown)}
      unit={shown === null ? undefined : t('dashboard.days')}
      note={
        <Noted lines={countComparison(figures, 'averageDays', t, locale)}>
          {t('dashboard.averageNote')}
        </Noted>
      }
      href={links.all('closed')}
    />
  )
}
