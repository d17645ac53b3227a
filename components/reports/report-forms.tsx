import { ActionForm } from '#components/ui/action-form.tsx'
import { DateField, HiddenField, SelectField, TextArea, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, textAreaText, uploadText } from '#components/ui/texts.ts'
import { UploadField } from '#components/ui/upload-field.tsx'
import { CATEGORIES } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { ACCEPTED_ENDINGS, EVIDENCE_LIMITS } from '#lib/evidence/schema.ts'
import { fileSize } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FilingChamber, ReportYear } from '#lib/reports/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Base = { action: FormAction; t: Translate }

/** Files that go with one report. */
const MAX_FILES = 9

type FileProps = Base & {
  year: number
  chamber: FilingChamber
  /** What is there already, when it is handed in anew. */
  before?: { version: number; presidentName: string; summary: string | null } | undefined
}

/** The report of a president, with its text as a file. */
export function FileForm({ action, year, chamber, before, t }: FileProps) {
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-xl">
      <HiddenField name="year" value={year} />
      <HiddenField name="chamber" value={chamber.code} />
      {before ? <HiddenField name="version" value={before.version} /> : null}
      <TextField
        name="presidentName"
        label={t('fields.presidentName')}
        required
        maxLength={TEXT_LIMITS.name}
        width="medium"
        defaultValue={before?.presidentName ?? chamber.president ?? undefined}
      />
      <TextArea
        name="summary"
        label={t('reports.summary')}
        required
        rows={8}
        maxLength={TEXT_LIMITS.note}
        defaultValue={before?.summary ?? undefined}
        text={textAreaText(t)}
      />
      <UploadField
        name="evidence"
        label={t('reports.evidence')}
        hint={t('visits.evidenceHint', { size: fileSize(EVIDENCE_LIMITS.bytes), count: MAX_FILES })}
        url="/api/v1/evidence"
        accept={ACCEPTED_ENDINGS.join(',')}
        maxSize={EVIDENCE_LIMITS.bytes}
        maxCount={MAX_FILES}
        text={uploadText(t, EVIDENCE_LIMITS.bytes, MAX_FILES)}
      />
      <div>
        <SubmitButton>{t('reports.file')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

type ScheduleProps = Base & {
  year: number
  chambers: readonly { code: string; name: string }[]
  before?: { version: number; presidentName: string; heldOn: string | null } | undefined
}

/** On which day a president reports. */
export function ScheduleForm({ action, year, chambers, before, t }: ScheduleProps) {
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-xl">
      <HiddenField name="year" value={year} />
      {before ? <HiddenField name="version" value={before.version} /> : null}
      <SelectField
        name="chamber"
        label={t('fields.chamber')}
        required
        placeholder={chambers.length > 1 ? t('common.choose') : undefined}
        options={chambers.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <div className="grid gap-5 md:grid-cols-2">
        <TextField
          name="presidentName"
          label={t('fields.presidentName')}
          required
          maxLength={TEXT_LIMITS.name}
          defaultValue={before?.presidentName}
        />
        <DateField
          name="heldOn"
          label={t('reports.heldOn')}
          required
          defaultValue={before?.heldOn ?? undefined}
        />
      </div>
      <div>
        <SubmitButton variant="quiet">{t('reports.schedule')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Makes the ranking seen by all who read reports. */
export function PublishForm({ action, judging, t }: Base & { judging: ReportYear }) {
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-xl">
      <HiddenField name="year" value={judging.year} />
      <HiddenField name="version" value={judging.version} />
      <p className="text-ink-2">{t('reports.publishLead')}</p>
      <div>
        <SubmitButton variant="official">{t('reports.publish')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** A problem that was named at the report. */
export function NotePointForm({ action, id, t }: Base & { id: string }) {
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-2xl">
      <HiddenField name="id" value={id} />
      <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_11rem]">
        <TextArea
          name="text"
          label={t('fields.text')}
          required
          rows={2}
          maxLength={TEXT_LIMITS.reason}
        />
        <SelectField
          name="category"
          label={t('fields.category')}
          required
          placeholder={t('common.choose')}
          options={CATEGORIES.map((value) => ({ value, label: t(`codes.category.${value}`) }))}
        />
      </div>
      <div>
        <SubmitButton variant="quiet">{t('reports.note')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
