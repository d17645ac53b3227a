import { ActionForm } from '#components/ui/action-form.tsx'
import {
  HiddenField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#components/ui/fields.tsx'
import { StartHere } from '#components/ui/start-here.tsx'
import { formText, textAreaText, uploadText } from '#components/ui/texts.ts'
import { UploadField } from '#components/ui/upload-field.tsx'
import { CATEGORIES, type Category, SEVERITIES, SOURCES, type Source } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { ACCEPTED_ENDINGS, EVIDENCE_LIMITS } from '#lib/evidence/schema.ts'
import { fileSize } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ReportableChamber } from '#lib/units/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { ChamberField } from './chamber-field.tsx'
import { ReportButton, SimilarWatch } from './similar-watch.tsx'

/** What is filled in beforehand, by who reports. */
export type ReportDefaults = {
  chamber?: string
  category?: Category
  source?: Source
  /** Whether the person grades the issue; otherwise acceptance does. */
  grades: boolean
}

type Props = {
  action: FormAction
  chambers: readonly ReportableChamber[]
  defaults: ReportDefaults
  /** New for each page, so that sending it twice reports once. */
  requestKey: string
  t: Translate
}

/** Files that go with one report. */
const MAX_FILES = 9

/** The form of a new issue: one column, in the order in which one would tell it. */
export function ReportForm({ action, chambers, defaults, requestKey, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-xl">
      <HiddenField name="requestKey" value={requestKey} />
      <ChamberField chambers={chambers} chosen={defaults.chamber} t={t} />
      <StartHere field={defaults.chamber || chambers.length === 1 ? 'title' : 'chamber'} />
      <TextField
        name="title"
        label={t('issues.new.name')}
        hint={t('issues.new.nameHint')}
        maxLength={TEXT_LIMITS.title}
        required
      />
      <SimilarWatch
        url="/issues/new/similar"
        text={{ title: t('issues.new.similarTitle'), body: t('issues.new.similarBody') }}
      />
      <Classification defaults={defaults} t={t} />
      <TextArea
        name="description"
        label={t('issues.new.description')}
        hint={t('issues.new.descriptionHint')}
        rows={6}
        maxLength={TEXT_LIMITS.note}
        text={textAreaText(t)}
        required
      />
      <UploadField
        name="evidence"
        label={t('issues.new.evidence')}
        hint={t('issues.new.evidenceHint', {
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
        <ReportButton label={t('issues.new.submit')} again={t('issues.new.submitAnyway')} />
      </div>
    </ActionForm>
  )
}

function Classification({ defaults, t }: { defaults: ReportDefaults; t: Translate }) {
  return (
    <>
      <div className="grid gap-5 md:grid-cols-2">
        <SelectField
          name="category"
          label={t('fields.category')}
          options={CATEGORIES.map((value) => ({ value, label: t(`codes.category.${value}`) }))}
          placeholder={t('common.choose')}
          defaultValue={defaults.category}
          required
        />
        <SelectField
          name="source"
          label={t('fields.source')}
          options={SOURCES.map((value) => ({ value, label: t(`codes.source.${value}`) }))}
          placeholder={t('common.choose')}
          defaultValue={defaults.source}
          required
        />
      </div>
      {defaults.grades ? (
        <RadioGroup
          name="severity"
          label={t('fields.severity')}
          hint={t('issues.new.key')}
          options={SEVERITIES.toReversed().map((value) => ({
            value,
            label: t(`codes.severity.${value}`),
          }))}
          defaultValue="ordinary"
          inline
          required
        />
      ) : null}
    </>
  )
}
