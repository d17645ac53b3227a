import { ActionForm } from '#components/ui/action-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { formText } from '#components/ui/texts.ts'
import { RecentMoves } from '#components/workbench/recent-moves.tsx'
import { TaskGroups } from '#components/workbench/task-groups.tsx'
import { isGranted } from '#lib/domain/policy.ts'
import { openPage } from '#lib/web/page.ts'
import { getWorkbench } from '#lib/workbench/queries.ts'
import { handle } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('workbench.title') }
}

/** What waits for me (工作台), grouped by what I have to do. */
export default async function WorkbenchPage() {
  const page = await openPage('read')
  const { actor, t, now } = page
  const { groups, recent } = await getWorkbench(actor, now)
  const own = groups.filter(({ task }) => task !== 'overdue')
  const count = own.reduce((sum, { total }) => sum + total, 0)
  return (
    <>
      <PageHeader
        title={t('workbench.title')}
        lead={count > 0 ? t('workbench.waiting', { count }) : undefined}
        actions={
          isGranted(actor, 'report') ? (
            <ButtonLink href="/issues/new">{t('issues.new.title')}</ButtonLink>
          ) : null
        }
      />
      {/* One form around all groups, so that its answer stays when a group has become empty. */}
      <ActionForm action={handle} text={formText(t)}>
        <div>
          <TaskGroups groups={groups} telling={page} />
          {count === 0 ? (
            <div className="mb-8">
              <EmptyState
                action={<ButtonLink href="/issues">{t('workbench.openLedger')}</ButtonLink>}
              >
                {t('workbench.nothing')}
              </EmptyState>
            </div>
          ) : null}
        </div>
      </ActionForm>
      <StillBlock as="div">
        <RecentMoves moves={recent} telling={page} />
      </StillBlock>
    </>
  )
}
