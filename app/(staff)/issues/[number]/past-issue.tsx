import { CustodyChain } from '#components/issues/detail/custody-chain.tsx'
import { Happened } from '#components/issues/detail/happened.tsx'
import { IssueAbout } from '#components/issues/detail/issue-about.tsx'
import { IssueHead } from '#components/issues/detail/issue-head.tsx'
import { IssueLimits } from '#components/issues/detail/issue-limits.tsx'
import { IssueOrigin } from '#components/issues/detail/issue-origin.tsx'
import { PaperList } from '#components/issues/detail/paper-list.tsx'
import { RequestList } from '#components/issues/detail/request-list.tsx'
import { SupervisionList } from '#components/issues/detail/supervision-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PastFault } from '#components/ui/past-fault.tsx'
import { PastNotice } from '#components/ui/past-notice.tsx'
import { Section } from '#components/ui/section.tsx'
import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import { format } from '#lib/i18n/format.ts'
import type { IssueOrigin as IssueOriginDto, PastIssue } from '#lib/issues/dto.ts'
import { getPastOrigin } from '#lib/issues/origin.ts'
import { getIssue, getPastIssue } from '#lib/issues/queries.ts'
import { orNotFound, type PageContext } from '#lib/web/page.ts'
import type { PastQuery } from '../../past-query.ts'

type Props = { number: string; past: PastQuery; page: PageContext }

/** An issue as it stood at the end of a past day: everything but what one might do with it. */
export async function PastIssuePage({ number, past, page }: Props) {
  const { actor, t, now, today } = page
  const present = `/issues/${number}`
  const { asOf } = past
  if (asOf === undefined) {
    // Whoever may not see the issue is not told that it is there.
    await orNotFound(getIssue(actor, number, now))
    return <PastFault fault={past.fault ?? 'date'} today={present} t={t} />
  }
  const found = await orNotFound(getPastIssue(actor, number, asOf, now).then((one) => ({ one })))
  if (!found.one) return <NotYet number={number} page={page} />
  const end = new Date(startOf(addDays(asOf, 1)).getTime() - 1)
  const origin = await getPastOrigin(actor, found.one.issue, asOf)
  const then = { ...page, now: end, today: asOf }
  return <Shown {...found.one} origin={origin} asOf={asOf} page={then} key={today} />
}

/** A day before the issue was reported. */
async function NotYet({ number, page }: Pick<Props, 'number' | 'page'>) {
  const { actor, t, locale, now } = page
  const { reportedAt } = await orNotFound(getIssue(actor, number, now))
  const date = format(locale).fullDate(dateOf(new Date(reportedAt)))
  return (
    <>
      <PageHeader title={number} />
      <EmptyState action={<ButtonLink href={`/issues/${number}`}>{t('past.today')}</ButtonLink>}>
        {t('past.issueNone', { date })}
      </EmptyState>
    </>
  )
}

function Shown({
  issue,
  events,
  files,
  origin,
  asOf,
  page,
}: PastIssue & { origin: IssueOriginDto; asOf: string; page: PageContext }) {
  const { t, locale, now, today } = page
  const speech = { t, locale, format: format(locale), now, today }
  return (
    <article>
      <PastNotice asOf={asOf} today={`/issues/${issue.number}`} t={t} locale={locale} />
      <IssueHead issue={issue} speech={speech} />
      <IssueAbout issue={issue} speech={speech} />
      <IssueOrigin issue={issue} found={origin} speech={speech} asOf={asOf} />
      <Section title={t('issueDetail.chain')}>
        <CustodyChain issue={issue} speech={speech} />
      </Section>
      <RequestList issue={issue} speech={speech} />
      <IssueLimits issue={issue} speech={speech} />
      <SupervisionList issue={issue} speech={speech} />
      <PaperList issue={issue} speech={speech} />
      <Happened issue={issue} events={events} files={files} speech={speech} />
    </article>
  )
}
