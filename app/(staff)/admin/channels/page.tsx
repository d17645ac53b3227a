import { listHref } from '#components/admin/list-href.ts'
import { ChannelTable } from '#components/channels/channel-table.tsx'
import { DeadList } from '#components/channels/dead-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { listChannels, listDeliveries } from '#lib/notices/channel-queries.ts'
import { deliveryListInput } from '#lib/notices/schema.ts'
import { openPage } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../../list-query.ts'
import { sendAgain } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('manage_channels')
  return { title: t('channels.title') }
}

/** Group robots and webhooks, and what could not be delivered; technical facts alone. */
export default async function ChannelsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('manage_channels'), searchParams])
  const { actor, t } = page
  const { input } = readFilters(deliveryListInput.pick({ limit: true, cursor: true }), query)
  const [channels, dead] = await Promise.all([
    listChannels(actor),
    orFirstPage(listDeliveries(actor, { ...input, dead: true }), '/admin/channels', input),
  ])
  return (
    <>
      <PageHeader
        title={t('channels.title')}
        lead={t('channels.lead')}
        actions={<ButtonLink href="/admin/channels/new">{t('channels.new')}</ButtonLink>}
      />
      <div className="mb-10">
        {channels.length > 0 ? (
          <ChannelTable channels={channels} telling={page} />
        ) : (
          <EmptyState>{t('channels.empty')}</EmptyState>
        )}
      </div>
      <Section id="dead" title={t('channels.dead')}>
        <DeadList
          dead={dead}
          first={input.cursor ? '/admin/channels#dead' : undefined}
          next={
            dead.nextCursor
              ? `${listHref('/admin/channels', { cursor: dead.nextCursor })}#dead`
              : undefined
          }
          action={sendAgain}
          telling={page}
        />
      </Section>
    </>
  )
}
