import { Button, ButtonLink } from '#components/ui/button.tsx'
import { CheckGroup } from '#components/ui/check-group.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { DateField, HiddenField, RadioGroup, TextField } from '#components/ui/fields.tsx'
import { comboboxText } from '#components/ui/texts.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import type { ConditionName, Where } from '#lib/domain/where.ts'
import { printPath } from '#lib/domain/where-groups.ts'
import { KeptState } from '../ledger/kept-state.tsx'
import { placeWord } from './add-condition.tsx'
import { BUILD_PARAMS, BUILDER_ID, type Building, buildHref } from './build-url.ts'
import { CONDITION_KINDS, conditionWord, valueWord, type Wording } from './condition-words.ts'

export type UnitOption = ComboOption

type Props = Pick<Building, 'at' | 'as'> & {
  input: LedgerInput
  where: Where | null
  field: ConditionName
  units: readonly UnitOption[]
  wording: Wording
}

/** The second step of a new condition: the value of the field, asked for as the field needs it. */
export function ChooseValue({ input, where, at, as, field, units, wording }: Props) {
  const { t } = wording
  return (
    <form
      action={`/issues#${BUILDER_ID}`}
      aria-label={t('where.addTitle')}
      className="grid max-w-2xl gap-3"
    >
      <KeptState input={input} leave={['cursor']} />
      <HiddenField name={BUILD_PARAMS.at} value={printPath(at)} />
      <HiddenField name={BUILD_PARAMS.as} value={as} />
      <HiddenField name={BUILD_PARAMS.field} value={field} />
      <p className="text-ink-2">
        {t('where.target')}
        {t('issues.filter.colon')}
        {placeWord(where, at, t)}
        {as === 'one'
          ? null
          : t('where.grouped', { parts: t('where.asGroup', { kind: t(`where.kinds.${as}`) }) })}
      </p>
      {/* Boxes that nobody ticked send nothing; this says that the form was sent all the same. */}
      <HiddenField name={BUILD_PARAMS.value} value="" />
      <Value key={field} field={field} units={units} wording={wording} />
      <p className="flex gap-2">
        <Button type="submit">{t('where.add')}</Button>
        <ButtonLink href={buildHref(input)}>{t('where.cancel')}</ButtonLink>
      </p>
    </form>
  )
}

function Value({ field, units, wording }: Pick<Props, 'field' | 'units' | 'wording'>) {
  const { t } = wording
  const asked = CONDITION_KINDS[field]
  const name = BUILD_PARAMS.value
  const label = t('where.valueOf', { name: conditionWord(field, t) })
  const word = (value: unknown) => valueWord(field, value, wording)
  switch (asked.kind) {
    case 'codes': {
      const options = asked.codes.map((value) => ({ value, label: word(value) }))
      return <CheckGroup name={name} label={label} hint={t('where.anyOf')} options={options} />
    }
    case 'unit':
      return <Combobox name={name} label={label} options={[...units]} text={comboboxText(t)} />
    case 'day':
      return <DateField name={name} label={label} />
    case 'yesNo':
    case 'state': {
      const both = asked.kind === 'state' ? ['open', 'ended'] : [true, false]
      const options = both.map((value) => ({ value: `${value}`, label: word(value) }))
      return <RadioGroup name={name} label={label} options={options} inline />
    }
    case 'days':
      return (
        <TextField
          name={name}
          label={label}
          hint={t('where.daysHint')}
          inputMode="numeric"
          maxLength={4}
          width="short"
        />
      )
    case 'text':
      return <TextField name={name} label={label} maxLength={100} width="medium" />
  }
}
