import { Combobox } from '#components/ui/combobox.tsx'
import { HiddenField, SelectField, TextArea, TextField } from '#components/ui/fields.tsx'
import { comboboxText, textAreaText } from '#components/ui/texts.ts'
import { VISIT_KINDS } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { VisitChoices, VisitDetail } from '#lib/visits/dto.ts'

export type VisitFieldsProps = {
  choices: VisitChoices
  /** The visit as it stands; a new one has none. */
  visit?: VisitDetail | undefined
  /** Who is filled in as the one who goes. */
  visitor: string
  t: Translate
}

/** What a plan and a log have in common: the visit itself, whom, what kind, who goes, and why. */
export function VisitFields({ choices, visit, visitor, t }: VisitFieldsProps) {
  const { chamber, members, leaders } = choices
  return (
    <>
      {visit ? (
        <>
          <HiddenField name="id" value={visit.id} />
          <HiddenField name="version" value={visit.version} />
        </>
      ) : null}
      <HiddenField name="chamber" value={chamber.code} />
      <div className="grid gap-5 md:grid-cols-2">
        <SelectField
          name="kind"
          label={t('fields.kind')}
          required
          options={VISIT_KINDS.map((value) => ({ value, label: t(`codes.visitKind.${value}`) }))}
          defaultValue={visit?.kind ?? 'visit'}
        />
        <TextField
          name="visitors"
          label={t('fields.visitors')}
          hint={t('visits.visitorsHint')}
          required
          maxLength={200}
          defaultValue={visit?.visitors ?? visitor}
        />
      </div>
      <Combobox
        name="memberCode"
        label={t('fields.memberCode')}
        hint={t('visits.memberHint')}
        options={members.map(({ code, name, search }) => ({ value: code, label: name, search }))}
        defaultValue={visit?.member?.code}
        text={comboboxText(t)}
      />
      {leaders.length > 0 ? (
        <SelectField
          name="leaderId"
          label={t('fields.leaderId')}
          hint={t('visits.leaderHint')}
          placeholder={t('visits.leaderNone')}
          options={leaders.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={visit?.leader?.id}
        />
      ) : null}
      <TextArea
        name="purpose"
        label={t('fields.purpose')}
        required
        rows={2}
        maxLength={TEXT_LIMITS.reason}
        defaultValue={visit?.purpose}
        text={textAreaText(t)}
      />
    </>
  )
}
