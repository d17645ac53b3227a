import { ListFrame } from '#components/admin/list-frame.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { ChamberFilters } from '#components/units/chamber-filters.tsx'
import { ChamberTable } from '#components/units/chamber-table.tsx'
import { kindMayHangUnder } from '#lib/domain/unit-path.ts'
import { countChambers, listChambers } from '#lib/units/chamber-queries.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { chamberListInput } from '#lib/units/schema.ts'
import { openPage } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_unit')
  return { title: t('chambers.title') }
}

/** Chambers and associations (商协会) the person sees; the filters are the address. */
export default async function ChambersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor, ...telling }, query] = await Promise.all([openPage('read_unit'), searchParams])
  const { t } = telling
  const { input, ignored } = readFilters(chamberListInput, query)
  const [found, total, places] = await Promise.all([
    orFirstPage(listChambers(actor, input), '/chambers', input),
    countChambers(actor, input),
    listUnitChoices(actor, ['district', 'township']),
  ])
  return (
    <>
      <PageHeader title={t('chambers.title')} />
      <ListFrame
        path="/chambers"
        input={input}
        ignored={ignored}
        nextCursor={found.nextCursor}
        isEmpty={found.items.length === 0}
        text={{ empty: t('chambers.empty'), total: t('chambers.total', { count: total }) }}
        filters={
          <ChamberFilters
            input={input}
            places={places.filter(({ kind }) => kindMayHangUnder('other_chamber', kind))}
            t={t}
          />
        }
        t={t}
      >
        <ChamberTable items={found.items} {...telling} />
      </ListFrame>
    </>
  )
}
