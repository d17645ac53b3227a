import type { ReactNode } from 'react'
import { Section } from '#components/ui/section.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import type { EventDto, EvidenceDto, IssueOrigin as Found, IssueDetail } from '#lib/issues/dto.ts'
import { CustodyChain } from './custody-chain.tsx'
import type { Speech } from './detail-context.ts'
import { Happened } from './happened.tsx'
import { IssueAbout } from './issue-about.tsx'
import { IssueHead } from './issue-head.tsx'
import { IssueLimits } from './issue-limits.tsx'
import { IssueOrigin } from './issue-origin.tsx'
import { planDeeds } from './move-plan.ts'
import { PaperList } from './paper-list.tsx'
import { RequestList } from './request-list.tsx'
import { SupervisionList } from './supervision-list.tsx'

type Props = {
  issue: IssueDetail
  events: readonly EventDto[]
  files: readonly EvidenceDto[]
  origin: Found
  /** What was just done, and the forms. */
  notice: ReactNode
  actions: ReactNode
  printedBy: string
  speech: Speech
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

/** One issue on its page: everything but the forms stands still. */
export function IssueSheet(props: Props) {
  const { issue, events, files, origin, notice, actions, printedBy, speech } = props
  const places = issue.assignments.length > 0 ? BELOW_CHAIN : BESIDE_CHAIN
  return (
    <article className="lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_auto_auto_auto_1fr] lg:gap-x-10">
      <div className="lg:col-span-2">
        {notice}
        <StillBlock as="div">
          <IssueHead issue={issue} speech={speech} jump={jumpOf(issue, speech)} />
        </StillBlock>
      </div>
      <StillBlock as="div" className={`min-w-0 lg:col-start-1 ${places.about}`}>
        <IssueAbout issue={issue} speech={speech} />
        <IssueOrigin issue={issue} found={origin} speech={speech} />
      </StillBlock>
      <StillBlock as="div" className={`min-w-0 ${places.chain}`}>
        <Section title={speech.t('issueDetail.chain')}>
          <CustodyChain issue={issue} speech={speech} />
        </Section>
      </StillBlock>
      <div className={`no-print lg:col-start-2 ${places.actions}`}>{actions}</div>
      <StillBlock as="div" className="min-w-0 lg:col-start-1 lg:row-start-4">
        <RequestList issue={issue} speech={speech} />
        <IssueLimits issue={issue} speech={speech} />
        <SupervisionList issue={issue} speech={speech} />
        <PaperList issue={issue} speech={speech} />
      </StillBlock>
      <StillBlock as="div" className="min-w-0 lg:col-start-1 lg:row-start-5">
        <Happened issue={issue} events={events} files={files} speech={speech} />
        <p className="print-only">
          {speech.t('issues.printed', { time: speech.format.exact(speech.now), name: printedBy })}
        </p>
      </StillBlock>
    </article>
  )
}

/** The way to the likeliest action, for whoever has to scroll to it. */
function jumpOf(issue: IssueDetail, { t }: Speech) {
  const { primary } = planDeeds(issue)
  if (!primary) return undefined
  const action = t(`codes.action.${primary.action}`)
  return { href: '#actions', label: t('actions.jump', { action }) }
}
