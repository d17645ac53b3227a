import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { IssueDetail, RequestDto } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'

type Props = { issue: IssueDetail; speech: Speech }

/** What was asked for beside the chain: what still waits for a ruling first, then the latest. */
export function RequestList({ issue, speech }: Props) {
  const { t } = speech
  const { requests } = issue
  if (requests.length === 0) return null
  const waits = ({ status }: RequestDto) => status === 'pending'
  const sorted = [
    ...requests.filter(waits),
    ...requests.filter((request) => !waits(request)).toReversed(),
  ]
  const pending = requests.filter(waits).length
  return (
    <Section
      id="requests"
      title={t('issueDetail.requests')}
      aside={pending > 0 ? t('issueDetail.requestsPending', { count: pending }) : undefined}
    >
      <ul>
        {sorted.map((request) => (
          <li key={request.id} className="border-rule border-b py-2 first:pt-0">
            <RequestLines request={request} speech={speech} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** One request: who asks for what and why, and what became of it. */
export function RequestLines({ request, speech }: { request: RequestDto; speech: Speech }) {
  const { t } = speech
  const { reason, status, ruling } = request
  const isPending = status === 'pending'
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b>{askedWords(request, speech)}</b>
        <Tag tone={isPending ? 'action' : 'plain'}>{t(`codes.requestStatus.${status}`)}</Tag>
      </p>
      <p className="whitespace-pre-line">{t('issueDetail.quoted', { text: reason })}</p>
      <p className="text-ink-2 text-sm">{whenWords(request, speech)}</p>
      {ruling ? (
        <p className="whitespace-pre-line text-ink-2">
          {t('issueDetail.ruling', { unit: request.to.name, text: ruling })}
        </p>
      ) : null}
    </div>
  )
}

/** 东城街道申请延期至12月20日 */
export function askedWords({ kind, from, dueOn, reviewOn, suggested }: RequestDto, speech: Speech) {
  const { t, format, now } = speech
  const detail = dueOn
    ? t('issueDetail.askedUntil', { date: format.date(dueOn, now) })
    : reviewOn
      ? t('issueDetail.askedReview', { date: format.date(reviewOn, now) })
      : suggested
        ? t('issueDetail.askedTo', { unit: suggested.name })
        : ''
  return t('issueDetail.asked', { unit: from.name, kind: t(`codes.requestKind.${kind}`), detail })
}

function whenWords(request: RequestDto, { t, format, now }: Speech): string {
  const { askedAt, decidedAt, to, rulingBy, status } = request
  const asked = t('issueDetail.askedOn', { date: format.date(askedAt, now) })
  if (status === 'pending') {
    const due = format.date(rulingBy, now)
    return `${asked} · ${t('issueDetail.ruledBy', { unit: to.name, date: due })}`
  }
  if (!decidedAt) return asked
  return `${asked} · ${t('issueDetail.decidedOn', { date: format.date(decidedAt, now) })}`
}
