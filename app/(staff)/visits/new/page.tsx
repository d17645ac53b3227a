import { randomUUID } from 'node:crypto'
import { ChamberField } from '#components/issues/new/chamber-field.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { LogForm } from '#components/visits/log-form.tsx'
import { PlanForm } from '#components/visits/plan-form.tsx'
import { getVisitChoices, listVisitable } from '#lib/visits/detail.ts'
import { newVisitInput } from '#lib/visits/schema.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import { type Query, readFilters } from '../../list-query.ts'
import { logAVisit, planAVisit } from '../actions.ts'

type Props = { searchParams: Promise<Query> }
type Mode = 'log' | 'plan'

export async function generateMetadata({ searchParams }: Props) {
  const [{ t }, query] = await Promise.all([openPage('log_visit'), searchParams])
  return { title: t(`visits.${readFilters(newVisitInput, query).input.mode}`) }
}

/** Plans a visit or logs one: first the chamber, then the form with the checklist drawn for it. */
export default async function NewVisitPage({ searchParams }: Props) {
  const [page, query] = await Promise.all([openPage('log_visit'), searchParams])
  const { t } = page
  const { chamber, mode } = readFilters(newVisitInput, query).input
  return (
    <>
      <PageHeader
        title={t(`visits.${mode}`)}
        lead={t(`visits.${mode}Lead`)}
        breadcrumbs={{
          items: [{ href: '/visits', label: t('visits.title') }],
          label: t('nav.breadcrumbs'),
        }}
      />
      {chamber ? (
        <VisitForm chamber={chamber} mode={mode} page={page} />
      ) : (
        <Choice mode={mode} page={page} />
      )}
    </>
  )
}

/** The first step, a plain form that leads on to the second. */
async function Choice({ mode, page: { actor, t } }: { mode: Mode; page: PageContext }) {
  const chambers = await listVisitable(actor)
  if (chambers.length === 0) {
    return (
      <EmptyState action={<ButtonLink href="/visits">{t('common.back')}</ButtonLink>}>
        {t('visits.chamberNone')}
      </EmptyState>
    )
  }
  return (
    <form method="get" action="/visits/new" className="grid max-w-xl gap-5">
      <p>{t('visits.chooseChamber')}</p>
      <input type="hidden" name="mode" value={mode} />
      <ChamberField chambers={chambers} chosen={undefined} t={t} />
      <div>
        <Button type="submit">{t('visits.onward')}</Button>
      </div>
    </form>
  )
}

type FormProps = { chamber: string; mode: Mode; page: PageContext }

async function VisitForm({ chamber, mode, page: { actor, t, today } }: FormProps) {
  const choices = await orNotFound(getVisitChoices(actor, chamber, today))
  const fields = { choices, visitor: actor.name, today, t }
  const other = mode === 'log' ? 'plan' : 'log'
  return (
    <>
      <p className="mb-5">
        <b className="mr-4">{choices.chamber.name}</b>
        <TextLink href={`/visits/new?chamber=${chamber}&mode=${other}`}>
          {t(other === 'plan' ? 'visits.toPlan' : 'visits.toLog')}
        </TextLink>
      </p>
      {mode === 'plan' ? (
        <PlanForm action={planAVisit} {...fields} />
      ) : (
        <LogForm action={logAVisit} requestKey={randomUUID()} {...fields} />
      )}
    </>
  )
}
