import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField, SelectField, TextField } from '#components/ui/fields.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { STANDARD_KINDS } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { PROPOSALS } from '#lib/standards/schema.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { action: FormAction; t: Translate }

/** A button for each proposal of the product. */
export function AdoptForms({ action, t }: Props) {
  return (
    <Section id="adopt" title={t('standards.adopt')}>
      <p className="mb-3 max-w-xl text-ink-2">{t('standards.adoptLead')}</p>
      <div className="flex flex-wrap gap-3">
        {PROPOSALS.map((proposal) => (
          <ActionForm key={proposal} action={action} text={formText(t)}>
            <HiddenField name="from" value="proposal" />
            <HiddenField name="proposal" value={proposal} />
            <div>
              <SubmitButton variant="quiet">
                {t('standards.adoptSend', { name: t(`codes.standardKind.${proposal}`) })}
              </SubmitButton>
            </div>
          </ActionForm>
        ))}
      </div>
    </Section>
  )
}

/** An empty form under a code of its own. */
export function CreateForm({ action, t }: Props) {
  return (
    <Section id="create" title={t('standards.create')}>
      <ActionForm id="create-form" action={action} text={formText(t)} className="md:max-w-xl">
        <HiddenField name="from" value="nothing" />
        <TextField name="name" label={t('fields.name')} required maxLength={TEXT_LIMITS.title} />
        <TextField
          name="code"
          label={t('fields.code')}
          hint={t('standards.codeHint')}
          required
          maxLength={40}
          width="medium"
        />
        <SelectField
          name="kind"
          label={t('fields.kind')}
          required
          defaultValue="other"
          options={STANDARD_KINDS.map((value) => ({
            value,
            label: t(`codes.standardKind.${value}`),
          }))}
        />
        <div>
          <SubmitButton variant="quiet">{t('standards.createSend')}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  )
}
