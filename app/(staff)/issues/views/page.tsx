import { SaveView } from '#components/issues/views/save-view.tsx'
import { ViewList } from '#components/issues/views/view-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listCircles, listViews } from '#lib/views/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { changeView, dropView, keepView } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('views.title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/**
 * The views of the ledger a person keeps or was given, to open, change and give up; from the ledger
 * (`keep`: its address) also the form that keeps another one.
 */
export default async function ViewsPage({ searchParams }: Props) {
  const [{ actor, t }, { keep }] = await Promise.all([openPage('read'), searchParams])
  const [views, circles] = await Promise.all([listViews(actor), listCircles(actor)])
  const kept = typeof keep === 'string' ? keep : ''
  const back = (
    <ButtonLink href={kept === '' ? '/issues' : `/issues?${kept}`}>{t('views.back')}</ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('views.title')} actions={views.length > 0 ? back : null} />
      {kept !== '' ? (
        <SaveView key={kept} address={kept} units={circles} action={keepView} t={t} />
      ) : null}
      {views.length > 0 ? (
        <ViewList views={views} circles={circles} change={changeView} drop={dropView} t={t} />
      ) : (
        <EmptyState action={back}>{t('views.empty')}</EmptyState>
      )}
    </>
  )
}
