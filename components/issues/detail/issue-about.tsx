import { type Fact, Facts } from '#components/ui/facts.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Satisfaction } from '#lib/domain/codes.ts'
import { CARRIED, LEDGER_FACTS } from '#lib/domain/issue-state.ts'
import { LEDGER_COLUMNS } from '#lib/domain/ledger-columns.ts'
import { topLead } from '#lib/domain/stage.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'

type Props = { issue: IssueDetail; speech: Speech }

/** What the problem is, in the words of whoever reported it, and the facts. */
export function IssueAbout({ issue, speech }: Props) {
  return (
    <Section title={speech.t('fields.description')}>
      <p className="max-w-2xl whitespace-pre-line">{issue.description}</p>
      <div className="mt-4">
        <Facts
          columns={2}
          items={[
            ...factsOf(issue, speech),
            ...ledgerFacts(issue, speech),
            ...outcomeOf(issue, speech),
          ]}
        />
      </div>
    </Section>
  )
}

function factsOf(issue: IssueDetail, speech: Speech): Fact[] {
  const { t, format, now } = speech
  const { chamber, township, category, source, rectificationType, reportedAt } = issue
  return [
    {
      label: t('fields.chamber'),
      value: issue.chamberVisible ? (
        <TextLink href={`/chambers/${encodeURIComponent(chamber.code)}`}>{chamber.name}</TextLink>
      ) : (
        chamber.name
      ),
    },
    { label: t('fields.township'), value: township?.name ?? t('common.none') },
    { label: t('fields.category'), value: t(`codes.category.${category}`) },
    { label: t('fields.source'), value: t(`codes.source.${source}`) },
    { label: t('issueDetail.reporterUnit'), value: issue.reporterUnit.name },
    {
      label: t('fields.reportedAt'),
      value: (
        <time dateTime={reportedAt} title={format.exact(reportedAt)}>
          {format.date(reportedAt, now)}
        </time>
      ),
    },
    {
      label: t('fields.rectificationType'),
      value: rectificationType
        ? t(`codes.rectificationType.${rectificationType}`)
        : t('issueDetail.notSet'),
    },
  ]
}

/** What the ledger says besides, as far as it says anything; and what an older one said. */
function ledgerFacts(issue: IssueDetail, { t }: Speech): Fact[] {
  const own = LEDGER_FACTS.flatMap((fact) => {
    const value = issue[fact]
    return value === null ? [] : [{ label: t(`fields.${fact}`), value, wide: value.length > 30 }]
  })
  const carried = issue.imported?.carried ?? {}
  const said = CARRIED.flatMap((key) => {
    const value = carried[key]
    if (value === undefined) return []
    const words = key === 'satisfaction' ? t(`codes.satisfaction.${value as Satisfaction}`) : value
    return [t('issueDetail.carried', { name: LEDGER_COLUMNS[key], value: words })]
  })
  if (said.length === 0) return own
  const list = (
    <ul>
      {said.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
  return [...own, { label: t('issueDetail.olderLedger'), value: list, wide: true }]
}

/** What came of it, as far as there is anything: grade, satisfaction, review, look-back, relapses. */
function outcomeOf(issue: IssueDetail, { t, format, now }: Speech): Fact[] {
  const { satisfaction, review, lookBackDrawnAt, lookBackOutcome, reopenCount } = issue
  const grade = topLead(issue)?.grade
  const facts: Fact[] = []
  const add = (label: string, value: string, wide = false) => facts.push({ label, value, wide })
  if (grade) add(t('fields.grade'), t(`codes.grade.${grade}`))
  if (satisfaction) add(t('fields.satisfaction'), t(`codes.satisfaction.${satisfaction}`))
  if (review) {
    const words = { date: format.date(review.since, now), reason: review.reason }
    add(t(`issueDetail.review.${review.kind}`), t('issueDetail.reviewWords', words), true)
  }
  if (lookBackOutcome) {
    add(t('issueDetail.lookBack'), t(`codes.lookBackOutcome.${lookBackOutcome}`))
  } else if (lookBackDrawnAt) {
    const date = format.date(lookBackDrawnAt, now)
    add(t('issueDetail.lookBack'), t('issueDetail.lookBackDrawn', { date }))
  }
  if (reopenCount > 0) {
    add(t('issueDetail.reopenCount'), t('issueDetail.reopenTimes', { count: reopenCount }))
  }
  return facts
}
