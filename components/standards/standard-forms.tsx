import { ActionForm } from '#components/ui/action-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { DateField, HiddenField, TextField } from '#components/ui/fields.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { StandardDetail } from '#lib/standards/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { standardHref } from './standard-table.tsx'

type Props = { standard: StandardDetail; action: FormAction; t: Translate }

/** Which version, and the draft that was seen. */
function Seen({ standard: { code, version, revision } }: Pick<Props, 'standard'>) {
  return (
    <>
      <HiddenField name="code" value={code} />
      <HiddenField name="version" value={version} />
      <HiddenField name="revision" value={revision} />
    </>
  )
}

/** Effective date and source document; a proposal is not offered as its own source. */
export function PublishForm({ standard, action, t }: Props) {
  const { version, sourceDocument, isProposal } = standard
  return (
    <Section id="publish" title={t('standards.publish')}>
      <p className="mb-3 max-w-xl text-ink-2">{t('standards.publishLead')}</p>
      <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
        <Seen standard={standard} />
        <TextField
          name="sourceDocument"
          label={t('standards.field.sourceDocument')}
          hint={t('standards.sourceHint')}
          required
          maxLength={400}
          defaultValue={isProposal ? '' : (sourceDocument ?? '')}
        />
        <DateField name="effectiveOn" label={t('standards.field.effectiveOn')} required />
        <div>
          <SubmitButton variant="official">{t('standards.publishSend', { version })}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  )
}

/** A sheet in place of what the draft holds. */
export function ImportForm({ standard, action, t }: Props) {
  return (
    <Section id="import" title={t('standards.import')}>
      <p className="mb-3 max-w-xl text-ink-2">{t('standards.importLead')}</p>
      <ActionForm id="import-form" action={action} text={formText(t)} className="md:max-w-xl">
        <Seen standard={standard} />
        <FileField name="file" label={t('standards.field.file')} accept=".xlsx" required />
        <div>
          <SubmitButton variant="quiet">{t('standards.importSend')}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  )
}

/** The next version from this one, or the way to the draft there is. */
export function ReviseForm({ standard, action, t }: Props) {
  const { code, version, draftVersion } = standard
  return (
    <Section id="revise" title={t('standards.revise')}>
      {draftVersion === null ? (
        <ActionForm action={action} text={formText(t)}>
          <HiddenField name="from" value="version" />
          <HiddenField name="code" value={code} />
          <HiddenField name="version" value={version} />
          <p className="text-ink-2">{t('standards.reviseLead')}</p>
          <div>
            <SubmitButton variant="quiet">{t('standards.revise')}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <ButtonLink href={standardHref({ code, version: draftVersion })}>
          {t('standards.draftBeside', { version: draftVersion })}
        </ButtonLink>
      )}
    </Section>
  )
}

/** Out of use for good. */
export function RetireForm({ standard, action, t }: Props) {
  const { code, version } = standard
  return (
    <Section id="retire" title={t('standards.retire')}>
      <ActionForm action={action} text={formText(t)}>
        <HiddenField name="code" value={code} />
        <HiddenField name="version" value={version} />
        <p className="max-w-xl text-ink-2">{t('standards.retireLead')}</p>
        <div>
          <SubmitButton variant="danger">{t('standards.retireSend', { version })}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  )
}

/** A draft thrown away. */
export function DeleteForm({ standard, action, t }: Props) {
  return (
    <Section id="delete" title={t('standards.delete')}>
      <ActionForm action={action} text={formText(t)}>
        <Seen standard={standard} />
        <p className="text-ink-2">{t('standards.deleteLead')}</p>
        <div>
          <SubmitButton variant="danger">{t('standards.deleteSend')}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  )
}
