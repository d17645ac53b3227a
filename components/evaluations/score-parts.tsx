import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { type Facts, INDICATORS, type Score } from '#lib/domain/evaluation.ts'
import type { AppealLine, EntryLine } from '#lib/evaluations/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import type { Telling } from './evaluation-table.tsx'
import { DecideForm } from './point-forms.tsx'
import { signed } from './score-table.tsx'

/** Each indicator with its points and the issues behind them, those that cost points first. */
export function IndicatorRows({ score, facts, t }: { score: Score; facts: Facts; t: Translate }) {
  return INDICATORS.map((name) => {
    const { met, total, points, max } = score.indicators[name]
    return (
      <Section
        key={name}
        id={name}
        title={t(`evaluations.indicators.${name}`)}
        aside={points === null ? t('evaluations.nothingJudged') : `${points} / ${max}`}
      >
        <p className="mb-2 text-ink-2">
          {t(`evaluations.formula.${name}`)} {t('evaluations.share', { met, total })}
        </p>
        <Numbers numbers={facts[name].missed} title={t('evaluations.missed')} open />
        <Numbers numbers={facts[name].met} title={t('evaluations.met')} />
      </Section>
    )
  })
}

type NumbersProps = { numbers: readonly string[]; title: string; open?: boolean }

/** The issues of an indicator; one that was judged twice stands there twice. */
function Numbers({ numbers, title, open }: NumbersProps) {
  if (numbers.length === 0) return null
  const counted = [...Map.groupBy(numbers, (number) => number)]
  return (
    <DetailsPanel summary={`${title} ${numbers.length}`} open={open}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {counted.map(([number, times]) => (
          <li key={number}>
            <TextLink href={`/issues/${number}`} className="inline-block py-2 md:py-0">
              {number}
            </TextLink>
            {times.length > 1 ? ` ×${times.length}` : null}
          </li>
        ))}
      </ul>
    </DetailsPanel>
  )
}

/** What was given or taken beside what is computed, one line an entry. */
export function EntryList({
  entries,
  telling,
}: {
  entries: readonly EntryLine[]
  telling: Telling
}) {
  const { t, locale } = telling
  if (entries.length === 0) return <p className="text-ink-3">{t('evaluations.noEntries')}</p>
  return (
    <ul className="grid gap-2">
      {entries.map(({ id, kind, points, reason, enteredAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-2">
          <strong>{signed(points)}</strong> <Tag>{t(`evaluations.kind.${kind}`)}</Tag> {reason}{' '}
          <span className="text-ink-3">{format(locale).exact(enteredAt)}</span>
        </li>
      ))}
    </ul>
  )
}

type AppealProps = {
  appeals: readonly AppealLine[]
  decide: FormAction | null
  telling: Telling
}

/** What was objected to and what was decided; whoever decides does it here. */
export function AppealList({ appeals, decide, telling: { t, locale } }: AppealProps) {
  if (appeals.length === 0) return <p className="text-ink-3">{t('evaluations.noAppeals')}</p>
  return (
    <ul className="grid gap-4">
      {appeals.map((one) => (
        <li key={one.id} className="grid gap-2">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <strong>{t(`evaluations.indicators.${one.indicator}`)}</strong>{' '}
            <Tag>{t(`evaluations.appealStatus.${one.status}`)}</Tag> {one.reason}{' '}
            <span className="text-ink-3">{format(locale).exact(one.askedAt)}</span>
          </p>
          {one.decision ? <p>{t('evaluations.decisionOf', { decision: one.decision })}</p> : null}
          {decide && one.status === 'pending' ? (
            <DecideForm id={one.id} version={one.version} action={decide} t={t} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
