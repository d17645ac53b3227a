import { ListFrame } from '#components/admin/list-frame.tsx'
import { AwardFilters } from '#components/awards/award-filters.tsx'
import { AwardTable } from '#components/awards/award-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import { listAwards, sumAwards } from '#lib/awards/queries.ts'
import { awardListInput } from '#lib/awards/schema.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { format } from '#lib/i18n/format.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_health')
  return { title: t('awards.title') }
}

/** Awards of the chambers the person sees, what they add up to, and the way to the shortlist. */
export default async function AwardsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_health'), searchParams])
  const { actor, t, locale, today } = page
  const { input, ignored } = readFilters(awardListInput, query)
  const [found, sums, chambers] = await Promise.all([
    orFirstPage(listAwards(actor, input, today), '/awards', input),
    sumAwards(actor, input),
    listUnitChoices(actor, ['chamber']),
  ])
  const { number } = format(locale)
  const { count, promised, paid } = sums
  return (
    <>
      <PageHeader
        title={t('awards.title')}
        lead={t('awards.lead')}
        actions={
          isGranted(actor, 'manage_awards') ? (
            <>
              <ButtonLink href="/awards/shortlist">{t('awards.shortlist.title')}</ButtonLink>
              <ButtonLink href="/awards/new" variant="primary">
                {t('awards.new')}
              </ButtonLink>
            </>
          ) : null
        }
      />
      <ListFrame
        path="/awards"
        input={input}
        ignored={ignored}
        nextCursor={found.nextCursor}
        isEmpty={found.items.length === 0}
        text={{
          empty: t('awards.empty'),
          total: t('awards.sums', { count, promised: number(promised), paid: number(paid) }),
        }}
        filters={<AwardFilters input={input} chambers={unitOptions(chambers, t)} t={t} />}
        t={t}
      >
        <AwardTable awards={found.items} telling={page} />
      </ListFrame>
    </>
  )
}
