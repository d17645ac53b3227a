import { ActionForm } from '#components/ui/action-form.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Format } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { TemplateLine } from '#lib/papers/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  line: TemplateLine
  upload: FormAction
  goBack: FormAction
  t: Translate
  format: Format
}

/** One kind of paper: whose template it is made with, and how to look at it and change it. */
export function TemplateSection({ line, upload, goBack, t, format }: Props) {
  const { kind, version, own } = line
  const address = `/admin/papers/${kind}`
  return (
    <Section id={kind} title={t(`codes.paperKind.${kind}`)}>
      <p>
        {own
          ? t('papers.templates.own', { ...own, date: format.fullDate(own.at) })
          : t('papers.templates.standard')}
      </p>
      <p className="mt-2 mb-4 flex flex-wrap gap-x-5 gap-y-1">
        <FileLink href={address}>{t('papers.templates.download')}</FileLink>
        <FileLink href={`${address}/preview`}>{t('papers.templates.preview')}</FileLink>
        {own ? (
          <FileLink href={`${address}?default`}>{t('papers.templates.default')}</FileLink>
        ) : null}
      </p>
      <ActionForm action={upload} text={formText(t)} className="max-w-xl">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="version" value={version} />
        <FileField
          name="bytes"
          label={t('papers.templates.file')}
          hint={t('papers.templates.fileHint')}
          accept=".docx"
          required
        />
        <div>
          <SubmitButton variant="quiet">{t('papers.templates.upload')}</SubmitButton>
        </div>
      </ActionForm>
      {own ? (
        <ActionForm action={goBack} text={formText(t)} className="mt-4">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="version" value={version} />
          <div>
            <SubmitButton variant="plain">{t('papers.templates.goBack')}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </Section>
  )
}

/** Not a page: the browser keeps the file. */
function FileLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="py-2 text-action underline-offset-4 hover:underline md:py-0">
      {children}
    </a>
  )
}
