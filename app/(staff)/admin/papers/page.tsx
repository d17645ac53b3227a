import { FieldTable } from '#components/papers/field-table.tsx'
import { TemplateSection } from '#components/papers/template-section.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { format } from '#lib/i18n/format.ts'
import { templateFields } from '#lib/papers/fields.ts'
import { listTemplates } from '#lib/papers/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { goBack, upload } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('manage_papers')
  return { title: t('papers.templates.title') }
}

/** The templates papers are made with: the product's own, or the district's. */
export default async function TemplatesPage() {
  const { actor, t, locale } = await openPage('manage_papers')
  const lines = await listTemplates(actor)
  return (
    <>
      <PageHeader title={t('papers.templates.title')} lead={t('papers.templates.lead')} />
      {lines.map((line) => (
        <TemplateSection
          key={`${line.kind} ${line.version}`}
          line={line}
          upload={upload}
          goBack={goBack}
          t={t}
          format={format(locale)}
        />
      ))}
      <Section id="fields" title={t('papers.templates.fields')}>
        <FieldTable fields={templateFields()} t={t} />
      </Section>
    </>
  )
}
