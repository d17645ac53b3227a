import { randomUUID } from 'node:crypto'
import { cache } from 'react'
import { EvidenceLinks } from '#components/issues/detail/evidence-links.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { CancelForm } from '#components/visits/cancel-form.tsx'
import { LogForm } from '#components/visits/log-form.tsx'
import { PlanForm } from '#components/visits/plan-form.tsx'
import { PointList } from '#components/visits/point-list.tsx'
import { CheckList, VisitFacts } from '#components/visits/visit-facts.tsx'
import { getVisit, getVisitChoices } from '#lib/visits/detail.ts'
import type { VisitDetail } from '#lib/visits/dto.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import type { Query } from '../../list-query.ts'
import { callOff, logAVisit, openFound, planAVisit } from '../actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

/** Asked once a request: for the title and for the page. */
const findVisit = cache(getVisit)

export async function generateMetadata({ params }: Props) {
  const [{ actor, t }, { id }] = await Promise.all([openPage('read_visits'), params])
  const { chamber, kind } = await orNotFound(findVisit(actor, id))
  return { title: `${chamber.name} ${t(`codes.visitKind.${kind}`)}` }
}

/** One visit: what was found, what became of it, and the forms for those whose it is. */
export default async function VisitPage({ params, searchParams }: Props) {
  const [page, { id }, query] = await Promise.all([openPage('read_visits'), params, searchParams])
  const { actor, t, locale } = page
  const visit = await orNotFound(findVisit(actor, id))
  const { points, checklist, files, may } = visit
  return (
    <>
      <PageHeader
        title={`${visit.chamber.name} ${t(`codes.visitKind.${visit.kind}`)}`}
        meta={<Tag tone="strong">{t(`codes.visitStatus.${visit.status}`)}</Tag>}
        breadcrumbs={{
          items: [{ href: '/visits', label: t('visits.title') }],
          label: t('nav.breadcrumbs'),
        }}
      />
      <Done query={query} t={t} />
      <Section title={t('visits.facts')}>
        <VisitFacts visit={visit} t={t} locale={locale} />
      </Section>
      {points.length > 0 ? (
        <Section
          id="points"
          title={t('visits.points')}
          aside={may.change ? t('visits.openLead') : null}
        >
          <PointList id={id} points={points} open={may.change ? openFound : undefined} t={t} />
        </Section>
      ) : null}
      {checklist.length > 0 ? (
        <Section title={t('visits.checklist')}>
          <CheckList visit={visit} t={t} />
        </Section>
      ) : null}
      {files.length > 0 ? (
        <Section title={t('visits.files')}>
          <EvidenceLinks files={files} />
        </Section>
      ) : null}
      {may.change ? <Forms visit={visit} page={page} /> : null}
    </>
  )
}

const DONE = ['saved', 'planned', 'cancelled'] as const

function Done({ query, t }: { query: Query; t: PageContext['t'] }) {
  const done = DONE.find((one) => one === query.done)
  const opened = /^[A-Z]{1,8}-\d{4}-\d{5,7}$/.exec(String(query.opened))?.[0]
  if (!done && !opened) return null
  return (
    <div className="mb-4">
      <Notice kind="success" role="status">
        {done ? t(`visits.${done}`) : t('visits.openedAs', { number: opened ?? '' })}
      </Notice>
    </div>
  )
}

async function Forms({ visit, page }: { visit: VisitDetail; page: PageContext }) {
  const { actor, t, today } = page
  const choices = await orNotFound(getVisitChoices(actor, visit.chamber.code, today))
  const isPlanned = visit.status === 'planned'
  const fields = { choices, visit, visitor: actor.name, today, t }
  return (
    <div className="no-print">
      <DetailsPanel summary={t(isPlanned ? 'visits.hold' : 'visits.correct')} name="visit">
        <LogForm action={logAVisit} requestKey={randomUUID()} {...fields} />
      </DetailsPanel>
      {isPlanned ? (
        <DetailsPanel summary={t('visits.changePlan')} name="visit">
          <PlanForm action={planAVisit} {...fields} />
        </DetailsPanel>
      ) : null}
      {visit.may.cancel ? (
        <DetailsPanel summary={t('visits.cancel')} name="visit">
          <CancelForm visit={visit} action={callOff} t={t} />
        </DetailsPanel>
      ) : null}
    </div>
  )
}
