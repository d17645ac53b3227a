import { StandardTable } from '#components/standards/standard-table.tsx'
import { AdoptForms, CreateForm } from '#components/standards/start-forms.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listStandards } from '#lib/standards/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { create } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_health')
  return { title: t('standards.title') }
}

/** The forms chambers are checked against, in all their versions. */
export default async function StandardsPage() {
  const { actor, t, locale } = await openPage('read_health')
  const { lines, isManageable } = await listStandards(actor)
  return (
    <>
      <PageHeader title={t('standards.title')} lead={t('standards.lead')} />
      <div className="mb-10">
        {lines.length > 0 ? (
          <StandardTable lines={lines} t={t} locale={locale} />
        ) : (
          <EmptyState>{t(isManageable ? 'standards.empty' : 'standards.emptyRead')}</EmptyState>
        )}
      </div>
      {isManageable ? (
        <>
          <AdoptForms action={create} t={t} />
          <CreateForm action={create} t={t} />
        </>
      ) : null}
    </>
  )
}
