import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { type Asked, readAsked } from '#components/issues/detail/asked-forms.ts'
import { CustodyChain } from '#components/issues/detail/custody-chain.tsx'
import { DoneNotice } from '#components/issues/detail/done-notice.tsx'
import { sentenceOf } from '#components/issues/detail/event-sentences.ts'
import { EvidenceGallery } from '#components/issues/detail/evidence-gallery.tsx'
import { IssueAbout } from '#components/issues/detail/issue-about.tsx'
import { IssueActions } from '#components/issues/detail/issue-actions.tsx'
import { IssueHead } from '#components/issues/detail/issue-head.tsx'
import { IssueLimits } from '#components/issues/detail/issue-limits.tsx'
import { IssueOrigin } from '#components/issues/detail/issue-origin.tsx'
import { IssueRecord } from '#components/issues/detail/issue-record.tsx'
import { planDeeds } from '#components/issues/detail/move-plan.ts'
import { PaperList } from '#components/issues/detail/paper-list.tsx'
import { RequestList } from '#components/issues/detail/request-list.tsx'
import { SupervisionList } from '#components/issues/detail/supervision-list.tsx'
import { Section } from '#components/ui/section.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { type Actor, appointmentsFor } from '#lib/domain/policy.ts'
import { issueNumber } from '#lib/domain/text.ts'
import { format } from '#lib/i18n/format.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import { getOrigin } from '#lib/issues/origin.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents, listEvidence } from '#lib/issues/record-queries.ts'
import type { TakerOption } from '#lib/units/dto.ts'
import { listTakers } from '#lib/units/option-queries.ts'
import { markRead } from '#lib/web/mark-read.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { readPast } from '../../past-query.ts'
import { act } from './actions.ts'
import { onwardFrom } from './onward.ts'
import { PastIssuePage } from './past-issue.tsx'

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

// At the desk the problem stands beside the forms: below the chain, which takes the whole width, or
// above it while nothing is dispatched and there is little to see.
const BELOW_CHAIN = {
  about: 'lg:row-start-3',
  chain: 'lg:col-span-2 lg:row-start-2',
  actions: 'lg:row-span-3 lg:row-start-3',
}
const BESIDE_CHAIN = {
  about: 'lg:row-start-2',
  chain: 'lg:col-start-1 lg:row-start-3',
  actions: 'lg:row-span-4 lg:row-start-2',
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
  const found = await getOrigin(actor, issue)
  const speech = { t, locale, format: format(locale), now, today }
  const { primary } = planDeeds(issue)
  const last = events.at(-1)
  const places = issue.assignments.length > 0 ? BELOW_CHAIN : BESIDE_CHAIN
  const isFresh = last !== undefined && asked.done === String(last.seq)
  return (
    <article className="lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_auto_auto_auto_1fr] lg:gap-x-10">
      <div className="lg:col-span-2">
        {isFresh ? (
          <DoneNotice
            key={last.seq}
            sentence={t('issueDetail.done', { sentence: sentenceOf(last, issue, speech).text })}
            onward={await onwardFrom(last, number, page)}
          />
        ) : null}
        <StillBlock as="div">
          <IssueHead
            issue={issue}
            speech={speech}
            jump={
              primary
                ? {
                    href: '#actions',
                    label: t('actions.jump', { action: t(`codes.action.${primary.action}`) }),
                  }
                : undefined
            }
          />
        </StillBlock>
      </div>
      <StillBlock as="div" className={`min-w-0 lg:col-start-1 ${places.about}`}>
        <IssueAbout issue={issue} speech={speech} />
        <IssueOrigin issue={issue} found={found} speech={speech} />
      </StillBlock>
      <StillBlock as="div" className={`min-w-0 ${places.chain}`}>
        <Section title={t('issueDetail.chain')}>
          <CustodyChain issue={issue} speech={speech} />
        </Section>
      </StillBlock>
      <div className={`no-print lg:col-start-2 ${places.actions}`}>
        <Section id="actions" title={t('actions.title')}>
          <IssueActions
            issue={issue}
            events={events}
            takers={takers}
            papersOf={paperUnits(actor)}
            action={act}
            asked={asked}
            speech={speech}
          />
        </Section>
      </div>
      <StillBlock as="div" className="min-w-0 lg:col-start-1 lg:row-start-4">
        <RequestList issue={issue} speech={speech} />
        <IssueLimits issue={issue} speech={speech} />
        <SupervisionList issue={issue} speech={speech} />
        <PaperList issue={issue} speech={speech} />
      </StillBlock>
      <StillBlock as="div" className="min-w-0 lg:col-start-1 lg:row-start-5">
        <Section
          title={t('issueDetail.record')}
          aside={t('issueDetail.recordCount', { count: events.length })}
        >
          <IssueRecord events={events} files={files} issue={issue} speech={speech} />
        </Section>
        <Section
          title={t('issueDetail.files')}
          aside={files.length > 0 ? t('issueDetail.fileCount', { count: files.length }) : undefined}
        >
          <EvidenceGallery files={files} events={events} issue={issue} speech={speech} />
        </Section>
        <p className="print-only">
          {t('issues.printed', { time: speech.format.exact(now), name: actor.name })}
        </p>
      </StillBlock>
    </article>
  )
}

/** Units in whose name the viewer may issue papers. */
function paperUnits(actor: Actor): string[] {
  return appointmentsFor(actor, 'issue_paper').map(({ unit }) => unit.code)
}

/** Asked for only where the form of a dispatch stands open, once per unit. */
async function takersByGiver(
  actor: Actor,
  issue: IssueDetail,
  asked: Asked,
  today: string,
): Promise<Record<string, TakerOption[]>> {
  const { deeds, primary } = planDeeds(issue)
  const open = deeds.filter((deed) => deed === primary || asked.keys.includes(deed.key))
  const givers = open.flatMap(({ action, actsFor, request }) => {
    const handsOn = action === 'approve_request' && request?.kind === 'transfer'
    return actsFor && (action === 'dispatch' || handsOn) ? [actsFor.code] : []
  })
  const lists = [...new Set(givers)].map(
    async (code) => [code, await listTakers(actor, code, today)] as const,
  )
  return Object.fromEntries(await Promise.all(lists))
}
