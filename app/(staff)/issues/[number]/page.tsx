import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { readAsked } from '#components/issues/detail/asked-forms.ts'
import { DoneNotice } from '#components/issues/detail/done-notice.tsx'
import { sentenceOf } from '#components/issues/detail/event-sentences.ts'
import { IssueActions } from '#components/issues/detail/issue-actions.tsx'
import { IssueSheet } from '#components/issues/detail/issue-sheet.tsx'
import { Section } from '#components/ui/section.tsx'
import { type Actor, appointmentsFor } from '#lib/domain/policy.ts'
import { issueNumber } from '#lib/domain/text.ts'
import { format } from '#lib/i18n/format.ts'
import { getOrigin } from '#lib/issues/origin.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents, listEvidence } from '#lib/issues/record-queries.ts'
import { markRead } from '#lib/web/mark-read.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { readPast } from '../../past-query.ts'
import { act } from './actions.ts'
import { onwardFrom } from './onward.ts'
import { PastIssuePage } from './past-issue.tsx'
import { takersByGiver } from './takers.ts'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

/** One issue: where it stands, the custody chain, what the viewer may do, and the whole record. */
export default async function IssuePage({ params, searchParams }: Props) {
  const page = await openPage('read')
  const { actor, t, locale, now, today } = page
  const { number } = await params
  if (!issueNumber.safeParse(number).success) notFound()
  const query = await searchParams
  const past = readPast(query.asOf, today)
  if (past.asOf ?? past.fault) return <PastIssuePage number={number} past={past} page={page} />
  const [issue, events, files] = await orNotFound(
    Promise.all([
      getIssue(actor, number, now),
      listEvents(actor, number),
      listEvidence(actor, number),
    ]),
  )
  // Whoever looks has read what they were told; it need not keep them waiting.
  after(() => markRead(page, number))
  const asked = readAsked(query)
  const takers = await takersByGiver(actor, issue, asked, today)
  const origin = await getOrigin(actor, issue)
  const speech = { t, locale, format: format(locale), now, today }
  const last = events.at(-1)
  const done = last && asked.done === String(last.seq) ? last : null
  const notice = done ? (
    <DoneNotice
      key={done.seq}
      sentence={t('issueDetail.done', { sentence: sentenceOf(done, issue, speech).text })}
      onward={await onwardFrom(done, number, page)}
    />
  ) : null
  const shown = { issue, events, files, origin, speech }
  const forms = { issue, events, takers, papersOf: paperUnits(actor), action: act, asked, speech }
  const actions = (
    <Section id="actions" title={t('actions.title')}>
      <IssueActions {...forms} />
    </Section>
  )
  return <IssueSheet {...shown} notice={notice} actions={actions} printedBy={actor.name} />
}

/** Units in whose name the viewer may issue papers. */
function paperUnits(actor: Actor): string[] {
  return appointmentsFor(actor, 'issue_paper').map(({ unit }) => unit.code)
}
