import type { ReactNode } from 'react'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { RATE_NAMES, RATES, type RateName } from '#lib/domain/figures.ts'
import type { Translate } from '#lib/i18n/translator.ts'

const COUNTS = ['total', 'open', 'overdue', 'dueSoon', 'closed'] as const

/** How a rate is counted, folded away, with the version of its definition. */
export function Formula({ name, t }: { name: RateName; t: Translate }) {
  return (
    <details>
      <summary className="min-h-6 text-action">{t('figures.how')}</summary>
      {t(`figures.formula.${name}`)} {t('figures.version', { version: RATES[name].version })}
    </details>
  )
}

/** All definitions together: on paper, and for whoever asks what a number means. */
export function FormulaPanel({ t }: { t: Translate }) {
  return (
    <DetailsPanel summary={t('figures.all')}>
      <dl className="grid gap-x-6 gap-y-2 md:grid-cols-[max-content_minmax(0,1fr)]">
        {COUNTS.map((name) => (
          <Defined key={name} name={t(`figures.count.${name}`)}>
            {t(`figures.formula.${name}`)}
          </Defined>
        ))}
        <Defined name={t('dashboard.averageDays')}>{t('figures.formula.averageDays')}</Defined>
        {RATE_NAMES.map((name) => (
          <Defined key={name} name={t(`figures.rate.${name}`)}>
            {t(`figures.formula.${name}`)} {t('figures.version', { version: RATES[name].version })}
          </Defined>
        ))}
      </dl>
      <p className="mt-3 text-ink-3">{t('figures.periodNote')}</p>
    </DetailsPanel>
  )
}

function Defined({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
