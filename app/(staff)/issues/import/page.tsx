import { ImportList } from '#components/imports/import-list.tsx'
import { UploadForm } from '#components/imports/upload-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { listImports } from '#lib/ledger/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { upload } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('import_ledger')
  return { title: t('imports.title') }
}

/** Brings a ledger back, or brings one in for the first time. */
export default async function ImportPage() {
  const page = await openPage('import_ledger')
  const { actor, t } = page
  return (
    <>
      <PageHeader
        title={t('imports.title')}
        lead={t('imports.lead')}
        breadcrumbs={{
          label: t('nav.breadcrumbs'),
          items: [{ href: '/issues', label: t('issues.ledger') }],
        }}
      />
      <Section title={t('imports.upload')}>
        <UploadForm action={upload} t={t} />
      </Section>
      <ImportList imports={await listImports(actor)} telling={page} />
    </>
  )
}
