import { RUNGS } from '#lib/domain/codes.ts'
import { CLOCKS, type LadderStep } from '#lib/domain/time-policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { stepWords } from './limit-words.ts'

/** The supervision ladder to read. */
export function LadderTable({ ladder, t }: { ladder: readonly LadderStep[]; t: Translate }) {
  return (
    <table className="ladder-table">
      <caption className="sr-only">{t('timePolicy.ladder')}</caption>
      <LadderHead t={t} />
      <tbody>
        {CLOCKS.map((clock) => (
          <tr key={clock}>
            <th scope="row">{t(`codes.clock.${clock}`)}</th>
            {RUNGS.map((rung) => {
              const step = ladder.find((one) => one.clock === clock && one.rung === rung)
              return (
                <td
                  key={rung}
                  data-label={t(`codes.rung.${rung}`)}
                  data-empty={step ? undefined : ''}
                >
                  {step ? stepWords(step, t) : t('timePolicy.step.none')}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A column for each rung. */
export function LadderHead({ t }: { t: Translate }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t('timePolicy.clockName')}</th>
        {RUNGS.map((rung) => (
          <th key={rung} scope="col">
            {t(`codes.rung.${rung}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
