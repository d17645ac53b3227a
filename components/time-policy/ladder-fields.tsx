import { FieldGroup } from '#components/ui/field-group.tsx'
import { SelectField, TextField } from '#components/ui/fields.tsx'
import { RUNGS } from '#lib/domain/codes.ts'
import { CLOCKS, type ClockKind, type LadderStep } from '#lib/domain/time-policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { LadderHead } from './ladder-table.tsx'
import { type Cell, cellName, MOMENTS, momentOf } from './policy-fields.ts'

type Props = { ladder: readonly LadderStep[]; t: Translate }

/** The ladder as a table: a row for each limit, a column for each rung, an empty cell for none. */
export function LadderFields({ ladder, t }: Props) {
  return (
    <FieldGroup name="ladder" legend={t('fields.ladder')} hint={t('timePolicy.ladderLead')}>
      <table className="ladder-table">
        <LadderHead t={t} />
        <tbody>
          {CLOCKS.map((clock) => (
            <ClockRow key={clock} clock={clock} ladder={ladder} t={t} />
          ))}
        </tbody>
      </table>
    </FieldGroup>
  )
}

function ClockRow({ clock, ladder, t }: Props & { clock: ClockKind }) {
  return (
    <tr>
      <th scope="row">{t(`codes.clock.${clock}`)}</th>
      {RUNGS.map((rung) => {
        const step = ladder.find((one) => one.clock === clock && one.rung === rung)
        return (
          <td key={rung} data-label={t(`codes.rung.${rung}`)}>
            <StepFields cell={{ clock, rung }} step={step} t={t} />
          </td>
        )
      })}
    </tr>
  )
}

/** Days and what they count from; the words before them are for a phone and for listeners. */
function StepFields(props: { cell: Cell; step: LadderStep | undefined; t: Translate }) {
  const { cell, step, t } = props
  const rung = t(`codes.rung.${cell.rung}`)
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-1 md:grid-cols-1">
      <TextField
        name={cellName(cell, 'days')}
        label={t('timePolicy.days', { rung })}
        hideLabel
        required={false}
        inputMode="numeric"
        maxLength={3}
        defaultValue={step ? `${Math.abs(step.days)}` : ''}
      />
      <SelectField
        name={cellName(cell, 'moment')}
        label={t('timePolicy.momentOf', { rung })}
        hideLabel
        defaultValue={step ? momentOf(step) : 'working'}
        options={MOMENTS.map((value) => ({ value, label: t(`timePolicy.moment.${value}`) }))}
      />
    </div>
  )
}
