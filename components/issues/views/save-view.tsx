import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField, type SelectOption } from '#components/ui/fields.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formText } from '#components/ui/texts.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { ViewFields } from './view-fields.tsx'

/** The way from the ledger as it is now to keeping it under a name. */
export function SaveViewLink({ input, t }: { input: LedgerInput; t: Translate }) {
  const { cursor: _cursor, month: _month, saved: _saved, ...kept } = input
  const query = new URLSearchParams({ keep: ledgerHref(kept).split('?')[1] ?? BARE })
  return (
    <p className="no-print mb-3">
      <TextLink
        href={`/issues/views?${query}`}
        className="inline-flex min-h-11 items-center md:min-h-7"
      >
        {t('views.save')}
      </TextLink>
    </p>
  )
}

/** The bare ledger, as what an address says after `?`. */
const BARE = 'sort=-reportedAt'

type Props = {
  /** What is kept: an address of the ledger after `?`. */
  address: string
  /** Units it may be shared with. */
  units: readonly SelectOption[]
  action: FormAction
  t: Translate
}

/** Keeps an address of the ledger under a name. */
export function SaveView({ address, units, action, t }: Props) {
  return (
    <Section title={t('views.save')}>
      <p className="mb-3 max-w-xl text-ink-2">{t('views.saveHint')}</p>
      <ActionForm action={action} text={formText(t)} className="max-w-md">
        <HiddenField name="address" value={address} />
        <ViewFields units={units} t={t} />
        <p>
          <SubmitButton>{t('views.saveButton')}</SubmitButton>
        </p>
      </ActionForm>
    </Section>
  )
}
