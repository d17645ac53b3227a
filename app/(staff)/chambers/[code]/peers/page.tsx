import { PracticeList } from '#components/practices/practice-list.tsx'
import { SpreadChart } from '#components/practices/spread-chart.tsx'
import { WordsForm } from '#components/practices/words-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { LEAST_PEERS } from '#lib/domain/cohort.ts'
import { getPeers } from '#lib/practices/peers.ts'
import { listPractices } from '#lib/practices/queries.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { borrow, publish, withdraw } from './actions.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata() {
  const { t } = await openPage('read_health')
  return { title: t('practices.peers') }
}

/** How a chamber stands among its like, and the practices others have published. */
export default async function PeersPage({ params }: Props) {
  const [page, { code }] = await Promise.all([openPage('read_health'), params])
  const { actor, t } = page
  const peers = await orNotFound(getPeers(actor, code))
  const practices = await listPractices(actor, code)
  const { chamber, standard, lines, size, sharing, items } = peers
  return (
    <>
      <PageHeader
        title={t('practices.peers')}
        lead={t('practices.peersLead')}
        breadcrumbs={{
          items: [
            { href: '/chambers', label: t('chambers.title') },
            { href: `/chambers/${code}`, label: chamber.name },
          ],
          label: t('nav.breadcrumbs'),
        }}
        actions={<ButtonLink href={`/chambers/${code}/plan`}>{t('practices.plan')}</ButtonLink>}
      />
      <Section title={t('practices.comparison')} aside={standard}>
        {lines.length > 0 ? (
          <SpreadChart lines={lines} size={size} t={t} />
        ) : (
          <EmptyState>
            {standard ? t('practices.tooFew', { count: LEAST_PEERS }) : t('practices.noCheckup')}
          </EmptyState>
        )}
      </Section>
      <Section title={t('practices.title')}>
        {practices.length > 0 ? (
          <PracticeList
            practices={practices}
            chamber={code}
            forms={sharing ? { borrow, withdraw } : null}
            t={t}
          />
        ) : (
          <EmptyState>{t('practices.empty')}</EmptyState>
        )}
      </Section>
      {sharing ? (
        <Section title={t('practices.publish')}>
          <WordsForm
            chamber={code}
            items={items}
            action={publish}
            submit={t('practices.publish')}
            t={t}
          />
        </Section>
      ) : null}
    </>
  )
}
