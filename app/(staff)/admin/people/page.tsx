import { ListFrame } from '#components/admin/list-frame.tsx'
import { PersonFilters, PersonTable } from '#components/people/person-table.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { countPeople, listPeople } from '#lib/people/queries.ts'
import { personListInput } from '#lib/people/schema.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_people')
  return { title: t('admin.people.title') }
}

/** The people the person may read, with masked phones. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor, t, today }, query] = await Promise.all([openPage('read_people'), searchParams])
  const { input, ignored } = readFilters(personListInput, query)
  const [found, total, units] = await Promise.all([
    orFirstPage(listPeople(actor, input, today), '/admin/people', input),
    countPeople(actor, input, today),
    listUnitChoices(actor, ['district', 'township', 'chamber']),
  ])
  return (
    <>
      <PageHeader
        title={t('admin.people.title')}
        actions={
          isGranted(actor, 'manage_people') ? (
            <ButtonLink href="/admin/people/new">{t('admin.people.new')}</ButtonLink>
          ) : null
        }
      />
      <ListFrame
        path="/admin/people"
        input={input}
        ignored={ignored}
        nextCursor={found.nextCursor}
        isEmpty={found.items.length === 0}
        text={{ empty: t('admin.people.empty'), total: t('admin.people.total', { count: total }) }}
        filters={<PersonFilters input={input} units={unitOptions(units, t)} t={t} />}
        t={t}
      >
        <PersonTable items={found.items} t={t} />
      </ListFrame>
    </>
  )
}
