import { StepList } from '#components/practices/step-list.tsx'
import { WordsForm } from '#components/practices/words-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { getPeers } from '#lib/practices/peers.ts'
import { getPlan } from '#lib/practices/queries.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { add, finish } from './actions.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata() {
  const { t } = await openPage('read_health')
  return { title: t('practices.plan') }
}

/** What a chamber means to do, of its own and borrowed from others. */
export default async function PlanPage({ params }: Props) {
  const [page, { code }] = await Promise.all([openPage('read_health'), params])
  const { actor, t } = page
  const { chamber, steps, editable } = await orNotFound(getPlan(actor, code))
  const items = editable ? (await getPeers(actor, code)).items : []
  return (
    <>
      <PageHeader
        title={t('practices.plan')}
        lead={t('practices.planLead')}
        breadcrumbs={{
          items: [
            { href: '/chambers', label: t('chambers.title') },
            { href: `/chambers/${code}`, label: chamber.name },
          ],
          label: t('nav.breadcrumbs'),
        }}
        actions={<ButtonLink href={`/chambers/${code}/peers`}>{t('practices.peers')}</ButtonLink>}
      />
      {steps.length > 0 ? (
        <StepList steps={steps} finish={editable ? finish : null} telling={page} />
      ) : (
        <EmptyState>{t('practices.planEmpty')}</EmptyState>
      )}
      {editable ? (
        <div className="mt-8">
          <Section title={t('practices.add')}>
            <WordsForm
              chamber={code}
              items={items}
              action={add}
              submit={t('practices.add')}
              t={t}
            />
          </Section>
        </div>
      ) : null}
    </>
  )
}
