import { PageHeader } from '#components/ui/page-header.tsx'
import { NewUnitForm } from '#components/units/new-unit-form.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import { UNIT_KIND_CODES } from '#lib/domain/codes.ts'
import { kindMayHangUnder } from '#lib/domain/unit-path.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { addUnit } from '../actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('manage_units')
  return { title: t('admin.units.new') }
}

/** Adds a unit to the tree. */
export default async function NewUnitPage() {
  const { actor, t } = await openPage('manage_units')
  const units = await listUnitChoices(actor, ['district', 'township', 'chamber'])
  const parents = units.filter((unit) =>
    UNIT_KIND_CODES.some((kind) => kindMayHangUnder(kind, unit.kind)),
  )
  return (
    <>
      <PageHeader
        title={t('admin.units.new')}
        lead={t('admin.units.newLead')}
        breadcrumbs={{
          items: [{ href: '/admin/units', label: t('admin.units.title') }],
          label: t('nav.breadcrumbs'),
        }}
      />
      <NewUnitForm action={addUnit} parents={unitOptions(parents, t)} t={t} />
    </>
  )
}
