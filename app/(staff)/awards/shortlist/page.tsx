import { ShortlistTable } from '#components/awards/shortlist-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { FilterBar } from '#components/ui/filter-bar.tsx'
import { ChoiceFilter } from '#components/ui/filter-fields.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { filterText } from '#components/ui/texts.ts'
import { shortlistInput } from '#lib/awards/schema.ts'
import { getShortlist } from '#lib/awards/shortlist.ts'
import { openPage } from '#lib/web/page.ts'
import { type Query, readFilters } from '../../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('manage_awards')
  return { title: t('awards.shortlist.title') }
}

/** Who qualifies for 四好 by a campaign, best first, with the way to an award for each. */
export default async function ShortlistPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('manage_awards'), searchParams])
  const { actor, t } = page
  const { input } = readFilters(shortlistInput, query)
  const { campaigns, campaign, candidates, out } = await getShortlist(actor, input.campaign)
  return (
    <>
      <PageHeader
        title={t('awards.shortlist.title')}
        lead={t('awards.shortlist.lead')}
        breadcrumbs={{
          items: [{ href: '/awards', label: t('awards.title') }],
          label: t('nav.breadcrumbs'),
        }}
        actions={
          campaign ? (
            <ButtonLink href={`/awards/shortlist/sheet?campaign=${campaign.id}`}>
              {t('awards.shortlist.export')}
            </ButtonLink>
          ) : null
        }
      />
      {campaigns.length > 0 ? (
        <FilterBar key={campaign?.id} path="/awards/shortlist" text={filterText(t)}>
          <ChoiceFilter
            name="campaign"
            label={t('awards.shortlist.campaign')}
            defaultValue={campaign?.id}
            options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FilterBar>
      ) : null}
      {campaign && candidates.length > 0 ? (
        <>
          <ShortlistTable candidates={candidates} round={campaign.name} telling={page} />
          <p className="mt-3 text-ink-2">
            {t('awards.shortlist.count', { count: candidates.length, out })}
          </p>
        </>
      ) : (
        <EmptyState>
          {t(campaign ? 'awards.shortlist.empty' : 'awards.shortlist.noCampaign')}
        </EmptyState>
      )}
    </>
  )
}
