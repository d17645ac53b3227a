import { LinkTable } from '#components/feedback/link-table.tsx'
import { NewLinkForm } from '#components/feedback/new-link-form.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import { listLinks } from '#lib/feedback/link-queries.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { addLink, endLink } from '../actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('share_feedback')
  return { title: t('feedback.links.title') }
}

/** The links and codes of chambers under which anybody may give feedback. */
export default async function LinksPage() {
  const page = await openPage('share_feedback')
  const { actor, t } = page
  const [links, chambers] = await Promise.all([
    listLinks(actor),
    listUnitChoices(actor, ['chamber']),
  ])
  return (
    <>
      <PageHeader
        title={t('feedback.links.title')}
        lead={t('feedback.links.lead')}
        breadcrumbs={{
          items: [{ href: '/feedback', label: t('feedback.title') }],
          label: t('nav.breadcrumbs'),
        }}
      />
      <Section title={t('feedback.links.new')}>
        <NewLinkForm chambers={unitOptions(chambers, t)} action={addLink} t={t} />
      </Section>
      <Section title={t('feedback.links.all')}>
        {links.length > 0 ? (
          <LinkTable links={links} action={endLink} telling={page} />
        ) : (
          <EmptyState>{t('feedback.links.empty')}</EmptyState>
        )}
      </Section>
    </>
  )
}
