import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import { ActionForm } from '#components/ui/action-form.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { HiddenField, type SelectOption } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { ViewFields } from './view-fields.tsx'

type Props = {
  input: LedgerInput
  /** Units it may be shared with. */
  units: readonly SelectOption[]
  action: FormAction
  t: Translate
}

/** Keeps the ledger as it is now under a name. */
export function SaveView({ input, units, action, t }: Props) {
  const { cursor: _cursor, month: _month, saved: _saved, ...kept } = input
  return (
    <div className="no-print mb-3">
      <DetailsPanel summary={t('views.save')}>
        <p className="mb-3 text-ink-2">{t('views.saveHint')}</p>
        <ActionForm action={action} text={formText(t)} className="max-w-md">
          <HiddenField
            name="address"
            value={ledgerHref(kept).split('?')[1] ?? 'sort=-reportedAt'}
          />
          <ViewFields units={units} t={t} />
          <p>
            <SubmitButton>{t('views.saveButton')}</SubmitButton>
          </p>
        </ActionForm>
      </DetailsPanel>
    </div>
  )
}
