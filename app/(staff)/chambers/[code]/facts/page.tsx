import { FactForm } from '#components/facts/fact-form.tsx'
import { FactHistory } from '#components/facts/fact-history.tsx'
import { FactStandings } from '#components/facts/fact-standings.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { getFacts } from '#lib/facts/queries.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { enter } from './actions.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata() {
  const { t } = await openPage('read_health')
  return { title: t('facts.title') }
}

/** The dated facts of a chamber: what ends when, everything ever entered, and the form. */
export default async function FactsPage({ params }: Props) {
  const [page, { code }] = await Promise.all([openPage('read_health'), params])
  const { actor, t, now } = page
  const facts = await orNotFound(getFacts(actor, code, now))
  return (
    <>
      <PageHeader
        title={t('facts.title')}
        lead={t('facts.lead')}
        breadcrumbs={{
          items: [
            { href: '/chambers', label: t('chambers.title') },
            { href: `/chambers/${code}`, label: facts.chamber.name },
          ],
          label: t('nav.breadcrumbs'),
        }}
      />
      <Section title={t('facts.standing')}>
        <FactStandings standings={facts.standings} telling={page} />
      </Section>
      {facts.editable ? (
        <Section title={t('facts.enter')}>
          <FactForm chamber={code} action={enter} t={t} />
        </Section>
      ) : null}
      <Section title={t('facts.history')}>
        {facts.history.length > 0 ? (
          <FactHistory lines={facts.history} telling={page} />
        ) : (
          <EmptyState>{t('facts.historyEmpty')}</EmptyState>
        )}
      </Section>
    </>
  )
}
