import { NewPersonForm } from '#components/people/new-person-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { openPage } from '#lib/web/page.ts'
import { enterPerson } from '../actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('manage_people')
  return { title: t('admin.people.new') }
}

/** Enters a person; what the person may do is for the security administrator to say. */
export default async function NewPersonPage() {
  const { t } = await openPage('manage_people')
  return (
    <>
      <PageHeader
        title={t('admin.people.new')}
        lead={t('admin.people.newLead')}
        breadcrumbs={{
          items: [{ href: '/admin/people', label: t('admin.people.title') }],
          label: t('nav.breadcrumbs'),
        }}
      />
      <NewPersonForm action={enterPerson} t={t} />
    </>
  )
}
