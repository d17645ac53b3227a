import { cache } from 'react'
import { AppointForm } from '#components/people/appoint-form.tsx'
import { OfficeList } from '#components/people/office-list.tsx'
import { EditPersonForm, RevealPhoneForm } from '#components/people/person-forms.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import { LEVELS } from '#lib/domain/codes.ts'
import type { PersonDetail } from '#lib/people/dto.ts'
import { getPerson } from '#lib/people/queries.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import { appoint, changePerson, endOffice, showPhone } from '../actions.ts'
import { AccountSection } from './account-section.tsx'

type Props = { params: Promise<{ id: string }> }

/** Asked once a request: for the title and for the page. */
const findPerson = cache(getPerson)

export async function generateMetadata({ params }: Props) {
  const [{ actor, today }, { id }] = await Promise.all([openPage('read_people'), params])
  const { name } = await orNotFound(findPerson(actor, id, today))
  return { title: name }
}

/** One person: phone, offices, account; each part for those whose task it is. */
export default async function PersonPage({ params }: Props) {
  const [page, { id }] = await Promise.all([openPage('read_people'), params])
  const { actor, t, today } = page
  const person = await orNotFound(findPerson(actor, id, today))
  const { may, isSelf } = person
  return (
    <>
      <PageHeader
        title={person.name}
        breadcrumbs={{
          items: [{ href: '/admin/people', label: t('admin.people.title') }],
          label: t('nav.breadcrumbs'),
        }}
      />
      {isSelf && (may.manage || may.appoint) ? (
        <div className="mb-6">
          <Notice kind="info">{t('admin.people.self')}</Notice>
        </div>
      ) : null}
      {person.phone ? (
        <Section title={t('fields.phone')}>
          <p className="mb-2">{person.phone}</p>
          <RevealPhoneForm person={person} action={showPhone} t={t} />
        </Section>
      ) : null}
      <Offices person={person} page={page} />
      {may.appoint && !isSelf ? <Appoint personId={id} page={page} /> : null}
      {may.manage ? (
        <>
          <Section title={t('admin.people.edit')}>
            <EditPersonForm person={person} action={changePerson} t={t} />
          </Section>
          <AccountSection person={person} page={page} />
        </>
      ) : null}
    </>
  )
}

type PartProps = { person: PersonDetail; page: PageContext }

function Offices({ person, page }: PartProps) {
  const { t, locale, today } = page
  const telling = { t, locale, today }
  const end = person.may.appoint && !person.isSelf ? endOffice : undefined
  return (
    <>
      <Section title={t('admin.people.offices')}>
        {person.offices.length > 0 ? (
          <OfficeList offices={person.offices} end={end} {...telling} />
        ) : (
          <p className="text-ink-2">{t('admin.people.officesNone')}</p>
        )}
      </Section>
      {person.past.length > 0 ? (
        <Section title={t('admin.people.past')}>
          <OfficeList offices={person.past} {...telling} />
        </Section>
      ) : null}
    </>
  )
}

async function Appoint({ personId, page }: { personId: string; page: PageContext }) {
  const { actor, t, today } = page
  const units = unitOptions(await listUnitChoices(actor, LEVELS), t)
  return (
    <Section title={t('admin.people.appoint')}>
      <AppointForm personId={personId} action={appoint} units={units} today={today} t={t} />
    </Section>
  )
}
