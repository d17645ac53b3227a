import { NewChannelForm } from '#components/channels/channel-forms.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { addChannel } from '../actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('manage_channels')
  return { title: t('channels.new') }
}

/** Adds a group robot or a webhook. */
export default async function NewChannelPage() {
  const { actor, t } = await openPage('manage_channels')
  const units = await listUnitChoices(actor, ['district', 'township', 'chamber'])
  return (
    <>
      <PageHeader
        title={t('channels.new')}
        lead={t('channels.newLead')}
        breadcrumbs={{
          items: [{ href: '/admin/channels', label: t('channels.title') }],
          label: t('nav.breadcrumbs'),
        }}
      />
      <NewChannelForm action={addChannel} units={unitOptions(units, t)} t={t} />
    </>
  )
}
