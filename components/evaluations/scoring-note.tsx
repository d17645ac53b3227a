import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { INDICATORS, SCORINGS, type ScoringVersion } from '#lib/domain/evaluation.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** How a score comes about, by the version the evaluation was made by. */
export function ScoringNote({ formula, t }: { formula: ScoringVersion; t: Translate }) {
  const { points, byHand, appealDays } = SCORINGS[formula]
  return (
    <DetailsPanel summary={t('evaluations.scoring', { version: formula })}>
      <ul className="grid gap-1">
        {INDICATORS.map((name) => (
          <li key={name}>
            <strong>{t(`evaluations.indicators.${name}`)}</strong> {points[name]}{' '}
            {t(`evaluations.formula.${name}`)}
          </li>
        ))}
      </ul>
      <p className="mt-2">{t('evaluations.scoringNote', { byHand, appealDays })}</p>
    </DetailsPanel>
  )
}
