import { ListFrame } from '#components/admin/list-frame.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import { UnitFilters, UnitTable } from '#components/units/unit-table.tsx'
import { countUnits, listUnitChoices, listUnits } from '#lib/units/queries.ts'
import { unitListInput } from '#lib/units/schema.ts'
import { openPage } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('manage_units')
  return { title: t('admin.units.title') }
}

/** Every unit of the district, for those who keep the tree. */
export default async function UnitsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor, t }, query] = await Promise.all([openPage('manage_units'), searchParams])
  const { input, ignored } = readFilters(unitListInput.omit({ count: true }), query)
  const filters = { ...input, count: false }
  const [found, total, parents] = await Promise.all([
    orFirstPage(listUnits(actor, filters), '/admin/units', input),
    countUnits(actor, filters),
    listUnitChoices(actor, ['district', 'township', 'chamber']),
  ])
  const names = new Map(parents.map(({ code, name }) => [code, name]))
  return (
    <>
      <PageHeader
        title={t('admin.units.title')}
        actions={<ButtonLink href="/admin/units/new">{t('admin.units.new')}</ButtonLink>}
      />
      <ListFrame
        path="/admin/units"
        input={input}
        ignored={ignored}
        nextCursor={found.nextCursor}
        isEmpty={found.items.length === 0}
        text={{ empty: t('admin.units.empty'), total: t('admin.units.total', { count: total }) }}
        filters={<UnitFilters input={input} parents={unitOptions(parents, t)} t={t} />}
        t={t}
      >
        <UnitTable items={found.items} parentName={(code) => names.get(code) ?? code} t={t} />
      </ListFrame>
    </>
  )
}
