import { randomUUID } from 'node:crypto'
import { type ReportDefaults, ReportForm } from '#components/issues/new/report-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { Source } from '#lib/domain/codes.ts'
import type { Role } from '#lib/domain/offices.ts'
import { type Actor, appointmentsFor, GRANTS } from '#lib/domain/policy.ts'
import { listReportable } from '#lib/units/option-queries.ts'
import { openPage } from '#lib/web/page.ts'
import { report } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('report')
  return { title: t('issues.new.title') }
}

type Query = { chamber?: string | string[] }

/** Reports an issue; `?chamber=CODE` chooses the chamber beforehand. */
export default async function NewIssuePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor, t, today }, { chamber }] = await Promise.all([openPage('report'), searchParams])
  const chambers = await listReportable(actor, today)
  return (
    <>
      <PageHeader title={t('issues.new.title')} lead={t('issues.new.lead')} />
      {chambers.length > 0 ? (
        <ReportForm
          action={report}
          chambers={chambers}
          defaults={defaultsFor(actor, [chamber].flat()[0])}
          requestKey={randomUUID()}
          t={t}
        />
      ) : (
        <EmptyState action={<ButtonLink href="/">{t('common.back')}</ButtonLink>}>
          {t('issues.new.chamberNone')}
        </EmptyState>
      )}
    </>
  )
}

/** How those with one way of finding problems find them. */
const SOURCE_OF: Partial<Record<Role, Source>> = {
  leader: 'leader_contact',
  instructor: 'visit',
  member_contact: 'member_feedback',
}

/** Members speak for themselves: they neither classify nor grade, acceptance does. */
function defaultsFor(actor: Actor, chamber: string | undefined): ReportDefaults {
  const reporting = appointmentsFor(actor, 'report')
  const isOwn = reporting.every(({ role }) => GRANTS[role].report === 'own')
  const [first] = reporting
  return {
    chamber,
    source: first && SOURCE_OF[first.role],
    category: isOwn ? 'other' : undefined,
    grades: !isOwn,
  }
}
