import { ActionForm } from '#components/ui/action-form.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { DateField, HiddenField, SelectField, TextArea, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, textAreaText, uploadText } from '#components/ui/texts.ts'
import { UploadField } from '#components/ui/upload-field.tsx'
import { CATEGORIES } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { ACCEPTED_ENDINGS, EVIDENCE_LIMITS } from '#lib/evidence/schema.ts'
import { fileSize } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { CheckFields } from './check-fields.tsx'
import { VisitFields, type VisitFieldsProps } from './visit-fields.tsx'

type Props = VisitFieldsProps & {
  action: FormAction
  today: string
  /** New for each page, so that sending it twice logs once. */
  requestKey: string
}

/** Files that go with one visit, and findings a form has room for. */
const MAX_FILES = 9
const ROWS = [0, 1, 2]

/** What a visit found: the facts, the checklist, the findings, the files. */
export function LogForm({ action, today, requestKey, ...props }: Props) {
  const { visit, choices, t } = props
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-2xl">
      <HiddenField name="requestKey" value={requestKey} />
      <DateField
        name="heldOn"
        label={t('fields.heldOn')}
        required
        max={today}
        defaultValue={visit?.heldOn ?? today}
      />
      <VisitFields {...props} />
      <TextField
        name="metWith"
        label={t('fields.metWith')}
        maxLength={200}
        defaultValue={visit?.metWith ?? undefined}
      />
      <TextArea
        name="summary"
        label={t('fields.summary')}
        required
        rows={5}
        maxLength={TEXT_LIMITS.note}
        defaultValue={visit?.summary ?? undefined}
        text={textAreaText(t)}
      />
      <CheckFields lines={choices.checklist} answered={visit?.checklist ?? []} t={t} />
      <PointFields existing={visit?.points.length ?? 0} t={t} />
      <UploadField
        name="evidence"
        label={t('visits.evidence')}
        hint={t('visits.evidenceHint', {
          size: fileSize(EVIDENCE_LIMITS.bytes),
          count: MAX_FILES,
        })}
        url="/api/v1/evidence"
        accept={ACCEPTED_ENDINGS.join(',')}
        maxSize={EVIDENCE_LIMITS.bytes}
        maxCount={MAX_FILES}
        text={uploadText(t, EVIDENCE_LIMITS.bytes, MAX_FILES)}
      />
      <div>
        <SubmitButton>{t('visits.saveLog')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Rows for findings; those that stay empty are gaps. */
function PointFields({ existing, t }: { existing: number; t: Translate }) {
  const hint = existing > 0 ? t('visits.pointsMore', { count: existing }) : t('visits.pointsLead')
  return (
    <FieldGroup name="points" legend={t('visits.points')} hint={hint}>
      {ROWS.map((index) => (
        <div key={index} className="grid gap-3 md:grid-cols-[minmax(0,1fr)_11rem]">
          <TextArea
            name={`points.${index}.text`}
            label={t('visits.point', { index: index + 1 })}
            rows={2}
          />
          <SelectField
            name={`points.${index}.category`}
            label={t('fields.category')}
            placeholder={t('common.choose')}
            options={CATEGORIES.map((value) => ({ value, label: t(`codes.category.${value}`) }))}
          />
        </div>
      ))}
    </FieldGroup>
  )
}
