import type { ReactNode } from 'react'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Origin, OriginOf } from '#lib/domain/origin.ts'
import { marksOf } from '#lib/domain/rescoring.ts'
import { missingOriginProof } from '#lib/domain/settled.ts'
import { isEnded } from '#lib/domain/stage.ts'
import type { IssueOrigin as Found, IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'

/** `asOf`: the past day it is shown as of. */
type Props = { issue: IssueDetail; found: Found; speech: Speech; asOf?: string }

/** Where the problem was found, what closing it takes, and the issues it belongs with. */
export function IssueOrigin({ issue, found, speech, asOf }: Props) {
  const { t, format, now } = speech
  const { origin, remedy, targetOn } = issue
  if (!origin && found.related.length === 0) return null
  const items: Fact[] = [
    ...(origin ? factsOf(origin, { issue, found, speech }) : []),
    ...(remedy ? [{ label: t('origin.remedy'), value: remedy, wide: true }] : []),
    ...(targetOn ? [{ label: t('origin.targetOn'), value: format.date(targetOn, now) }] : []),
  ]
  return (
    <Section id="origin" title={t('origin.title')}>
      <Facts columns={2} items={items} />
      <Related issue={issue} found={found} speech={speech} {...(asOf && { asOf })} />
    </Section>
  )
}

function factsOf(origin: Origin, props: Props): Fact[] {
  const { issue, found, speech } = props
  const { t, format, now } = speech
  const kind = { label: t('origin.kind'), value: recordLink(origin, props) }
  if (origin.kind === 'item') return [kind, ...itemFacts(origin, props)]
  if (origin.kind === 'fact') {
    const fact = { label: t('origin.fact'), value: t(`codes.factKind.${origin.fact}`) }
    const until = { label: t('origin.until'), value: format.date(origin.until, now) }
    return [kind, fact, until, proof(issue, speech)]
  }
  if (origin.kind !== 'common') return [kind]
  const words = [origin.item, found.itemText].filter(Boolean).join(' ')
  return [kind, { label: t('origin.item'), value: words, wide: true }]
}

function itemFacts(origin: OriginOf<'item'>, { issue, found, speech }: Props): Fact[] {
  const { t, format, now } = speech
  const { finding, rescore } = issue
  const { standard, version, item, score } = origin
  const name = found.standard ?? standard
  const times = finding?.times ?? 1
  return [
    {
      label: t('origin.standard'),
      value: found.mayOpenRecord ? (
        <TextLink href={`/standards/${standard}/${version}`}>{name}</TextLink>
      ) : (
        name
      ),
    },
    {
      label: t('origin.item'),
      value: [item, found.itemText].filter(Boolean).join(' '),
      wide: true,
    },
    {
      label: t('origin.score'),
      value: t('origin.scoreWords', {
        score: finding?.score ?? score,
        ...marksOf(origin, finding),
      }),
    },
    { label: t('origin.found'), value: t('origin.times', { count: times }) },
    {
      label: t('origin.rescore'),
      value: rescore
        ? t(rescore.passed ? 'origin.rescored' : 'origin.rescoredFailed', {
            date: format.date(rescore.at, now),
            score: rescore.score,
          })
        : t('origin.notRescored'),
    },
    proof(issue, speech),
  ]
}

function proof(issue: IssueDetail, { t }: Speech): Fact {
  const missing = missingOriginProof(issue)
  const words = missing.map((kind) => t(`codes.evidenceKind.${kind}`))
  return {
    label: t('origin.proof'),
    value: words.length > 0 ? words.join(t('errors.separator')) : t('origin.proofComplete'),
  }
}

/** The record it was opened from, a link for those who may open it. */
function recordLink(origin: Origin, { issue, found, speech: { t } }: Props): ReactNode {
  const words = t(`codes.originKind.${origin.kind}`)
  return found.mayOpenRecord ? <TextLink href={hrefOf(origin, issue)}>{words}</TextLink> : words
}

function hrefOf(origin: Origin, { chamber, finding }: IssueDetail): string {
  switch (origin.kind) {
    case 'item':
      return `/checkups/${finding?.checkupId ?? origin.checkupId}`
    case 'fact':
      return `/chambers/${chamber.code}/facts`
    case 'common':
      return `/common-problems#problem-${origin.problemId}`
    case 'visit':
      return `/visits/${origin.recordId}`
    case 'report':
      return `/reports/${origin.recordId}`
    case 'feedback':
      return `/feedback/${origin.recordId}`
  }
}

/** The issues it belongs with; once a problem in common is over, what is still open of it. */
function Related({ issue, found: { related }, speech: { t }, asOf }: Props) {
  if (related.length === 0) return null
  const open = related.filter(({ relation, seen }) => relation === 'part' && seen?.isOpen)
  const query = open.map(({ number }) => `number=${number}`).join('&')
  return (
    <div className="mt-3">
      <h3 className="font-bold">{t('origin.related')}</h3>
      <ul>
        {related.map(({ number, relation, seen }) => (
          <li key={number}>
            <span className="text-ink-2">{t(`origin.relation.${relation}`)}</span>{' '}
            {seen ? (
              <>
                <TextLink href={`/issues/${number}${asOf ? `?asOf=${asOf}` : ''}`}>
                  {number}
                </TextLink>{' '}
                {seen.chamber} {seen.title}{' '}
                <span className="text-ink-2">{t(`codes.stage.${seen.stage}`)}</span>
              </>
            ) : (
              number
            )}
          </li>
        ))}
      </ul>
      {isEnded(issue.stage) && open.length > 0 && !asOf ? (
        <div className="no-print mt-3">
          <Notice kind="info" title={t('origin.stillOpen', { count: open.length })}>
            <TextLink href={`/issues/bulk?action=remind&${query}`}>{t('origin.lookAt')}</TextLink>
          </Notice>
        </div>
      ) : null}
    </div>
  )
}
