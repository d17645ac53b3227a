import { cache } from 'react'
import { ChannelStateForm, EditChannelForm, TestForm } from '#components/channels/channel-forms.tsx'
import { DeliveryTable } from '#components/channels/delivery-table.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import { getChannel, listDeliveries } from '#lib/notices/channel-queries.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { changeChannel, tryChannel, turnChannel } from '../actions.ts'

type Props = { params: Promise<{ id: string }> }

/** As many of the latest messages as one looks at. */
const SHOWN = 20

/** Asked once a request: for the title and for the page. */
const findChannel = cache(getChannel)

export async function generateMetadata({ params }: Props) {
  const [{ actor }, { id }] = await Promise.all([openPage('manage_channels'), params])
  const { name } = await orNotFound(findChannel(actor, id))
  return { title: name }
}

/** One channel: how its messages fare, a test, its settings, on or off. */
export default async function ChannelPage({ params }: Props) {
  const [page, { id }] = await Promise.all([openPage('manage_channels'), params])
  const { actor, t } = page
  const channel = await orNotFound(findChannel(actor, id))
  const [log, units] = await Promise.all([
    listDeliveries(actor, { channel: id, dead: false, limit: SHOWN }),
    listUnitChoices(actor, ['district', 'township', 'chamber']),
  ])
  return (
    <>
      <PageHeader
        title={channel.name}
        breadcrumbs={{
          items: [{ href: '/admin/channels', label: t('channels.title') }],
          label: t('nav.breadcrumbs'),
        }}
        meta={
          <>
            <Tag>{t(`channels.kinds.${channel.kind}`)}</Tag>
            {channel.enabled ? null : <Tag tone="strong">{t('channels.off')}</Tag>}
          </>
        }
      />
      <Section title={t('channels.log')}>
        <TestForm channel={channel} action={tryChannel} t={t} />
        <DeliveryTable items={log.items} telling={page} />
      </Section>
      <Section title={t('channels.edit')}>
        <EditChannelForm
          channel={channel}
          action={changeChannel}
          units={unitOptions(units, t)}
          t={t}
        />
      </Section>
      <Section title={t('channels.state')}>
        <ChannelStateForm channel={channel} action={turnChannel} t={t} />
      </Section>
    </>
  )
}
