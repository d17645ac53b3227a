import { ListFrame } from '#components/admin/list-frame.tsx'
import { CampaignTable } from '#components/checkups/campaign-table.tsx'
import { CheckupFilters } from '#components/checkups/checkup-filters.tsx'
import { CheckupTable } from '#components/checkups/checkup-table.tsx'
import { OpenCampaignForm, OpenCheckupForm } from '#components/checkups/opening-forms.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import { listCampaigns } from '#lib/checkups/campaigns.ts'
import { countCheckups, getOpenings, listCheckups } from '#lib/checkups/queries.ts'
import { checkupListInput } from '#lib/checkups/schema.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage, type PageContext } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../list-query.ts'
import { openMany, openOne } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_health')
  return { title: t('checkups.title') }
}

/** Campaigns with their progress, and every check-up of the chambers the person reads. */
export default async function CheckupsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_health'), searchParams])
  const { actor, t } = page
  const { input, ignored } = readFilters(checkupListInput, query)
  const [campaigns, found, count, chambers] = await Promise.all([
    listCampaigns(actor),
    orFirstPage(listCheckups(actor, input), '/checkups', input),
    countCheckups(actor, input),
    listUnitChoices(actor, ['chamber']),
  ])
  const options = unitOptions(chambers, t)
  return (
    <>
      <PageHeader
        title={t('checkups.title')}
        lead={t('campaigns.lead')}
        actions={<Ways page={page} />}
      />
      <Section title={t('campaigns.campaigns')}>
        {campaigns.length > 0 ? (
          <CampaignTable lines={campaigns} telling={page} />
        ) : (
          <EmptyState>{t('campaigns.none')}</EmptyState>
        )}
      </Section>
      <Openings page={page} chambers={options} />
      <Section title={t('campaigns.checkups')}>
        <ListFrame
          path="/checkups"
          input={input}
          ignored={ignored}
          nextCursor={found.nextCursor}
          isEmpty={found.items.length === 0}
          text={{ empty: t('campaigns.empty'), total: t('campaigns.total', { count }) }}
          filters={<CheckupFilters input={input} chambers={options} t={t} />}
          t={t}
        >
          <CheckupTable lines={found.items} telling={page} />
        </ListFrame>
      </Section>
    </>
  )
}

function Ways({ page: { actor, t } }: { page: PageContext }) {
  return (
    <>
      <ButtonLink href="/checkups/compare">{t('campaigns.compare')}</ButtonLink>
      <ButtonLink href="/standards">{t('campaigns.standards')}</ButtonLink>
      {isGranted(actor, 'confirm_score') ? (
        <ButtonLink href="/common-problems">{t('campaigns.commonProblems')}</ButtonLink>
      ) : null}
    </>
  )
}

type OpeningProps = { page: PageContext; chambers: ReturnType<typeof unitOptions> }

/** The forms of those who open check-ups. */
async function Openings({ page: { actor, t, today }, chambers }: OpeningProps) {
  const openings = await getOpenings(actor)
  if (!openings) return null
  const { standards, townships } = openings
  if (standards.length === 0) return <EmptyState>{t('campaigns.noStandard')}</EmptyState>
  const shared = { standards, chambers, t }
  return (
    <div className="mb-10">
      <DetailsPanel summary={t('campaigns.newCampaign')} name="openings">
        <OpenCampaignForm action={openMany} townships={townships} today={today} {...shared} />
      </DetailsPanel>
      <DetailsPanel summary={t('campaigns.single')} name="openings">
        <OpenCheckupForm action={openOne} {...shared} />
      </DetailsPanel>
    </div>
  )
}
