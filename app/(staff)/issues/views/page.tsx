import { ViewList } from '#components/issues/views/view-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listCircles, listViews } from '#lib/views/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { changeView, dropView } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('views.title') }
}

/** The views of the ledger a person keeps or was given, to open, change and give up. */
export default async function ViewsPage() {
  const { actor, t } = await openPage('read')
  const [views, circles] = await Promise.all([listViews(actor), listCircles(actor)])
  const back = <ButtonLink href="/issues">{t('views.back')}</ButtonLink>
  return (
    <>
      <PageHeader title={t('views.title')} actions={views.length > 0 ? back : null} />
      {views.length > 0 ? (
        <ViewList views={views} circles={circles} change={changeView} drop={dropView} t={t} />
      ) : (
        <EmptyState action={back}>{t('views.empty')}</EmptyState>
      )}
    </>
  )
}
