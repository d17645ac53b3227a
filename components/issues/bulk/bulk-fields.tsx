import {
  KindField,
  QuickDueDates,
  RequirementField,
} from '#components/issues/detail/order-fields.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { DateField, SelectField, TextArea } from '#components/ui/fields.tsx'
import { comboboxText, textAreaText } from '#components/ui/texts.ts'
import type { BulkAction } from '#lib/domain/bulk.ts'
import { RECTIFICATION_TYPES } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { TakerOption } from '#lib/units/dto.ts'

export type BulkTakers = Readonly<{
  /** Units that differ from issue to issue. */
  own: readonly ('@township' | '@chamber')[]
  units: readonly TakerOption[]
}>

type Props = { action: BulkAction; takers: BulkTakers; today: string; t: Translate }

/** What a bulk action asks for, once for all its lines. */
export function BulkFields({ action, takers, today, t }: Props) {
  switch (action) {
    case 'accept':
      return (
        <SelectField
          name="rectificationType"
          label={t('fields.rectificationType')}
          placeholder={t('issueDetail.notSet')}
          hint={t('bulk.type')}
          options={RECTIFICATION_TYPES.map((code) => ({
            value: code,
            label: t(`codes.rectificationType.${code}`),
          }))}
        />
      )
    case 'dispatch':
      return <Order takers={takers} today={today} t={t} />
    case 'remind':
      return (
        <TextArea
          name="note"
          label={t('actions.note.remind')}
          rows={4}
          maxLength={TEXT_LIMITS.note}
          text={textAreaText(t)}
        />
      )
  }
}

function Order({ takers, today, t }: Omit<Props, 'action'>) {
  return (
    <>
      <Combobox
        name="to"
        label={t('fields.assignee')}
        required
        text={comboboxText(t)}
        options={options(takers, t)}
      />
      <KindField t={t} />
      <DateField name="dueOn" label={t('fields.dueOn')} required min={today} />
      <QuickDueDates today={today} limit={null} t={t} />
      <RequirementField t={t} />
    </>
  )
}

function options({ own, units }: BulkTakers, t: Translate): ComboOption[] {
  return [
    ...own.map((value) => ({
      value,
      label: t(`bulk.taker.${value}`),
      group: t('bulk.taker.group'),
    })),
    ...units.map(({ code, name, search, group, under }) => ({
      value: code,
      label: name,
      search: `${search} ${code}`,
      group: t(`actions.takerGroup.${group}`),
      hint: under ?? undefined,
    })),
  ]
}
