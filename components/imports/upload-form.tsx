import { ActionForm } from '#components/ui/action-form.tsx'
import { TextField } from '#components/ui/fields.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

/** One file; nothing is written by uploading it. */
export function UploadForm({ action, t }: { action: FormAction; t: Translate }) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <FileField
        name="file"
        label={t('imports.file')}
        hint={t('imports.fileHint')}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        required
      />
      <TextField
        name="sheet"
        label={t('imports.sheet')}
        hint={t('imports.sheetHint')}
        maxLength={100}
      />
      <div>
        <SubmitButton>{t('imports.upload')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
