import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { rungWords } from '#lib/i18n/rung-words.ts'
import type { IssueDetail, SupervisionDto } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'

/** So many of the latest are in sight. */
const SHOWN = 3

type Props = { issue: IssueDetail; speech: Speech }

/** The ladder as it was climbed, each rung a numbered record. */
export function SupervisionList({ issue, speech }: Props) {
  const { t } = speech
  const { supervisions, supervisors } = issue
  if (supervisions.length === 0) return null
  const earlier = supervisions.slice(0, -SHOWN)
  const names = supervisors.map(({ name }) => name).join(t('errors.separator'))
  return (
    <Section
      id="supervisions"
      title={t('issueDetail.supervisions')}
      aside={names ? t('issueDetail.supervisedBy', { units: names }) : undefined}
    >
      {earlier.length > 0 ? (
        <DetailsPanel summary={t('issueDetail.earlier', { count: earlier.length })}>
          <Rungs records={earlier} speech={speech} />
        </DetailsPanel>
      ) : null}
      <Rungs records={supervisions.slice(-SHOWN)} speech={speech} />
    </Section>
  )
}

function Rungs({ records, speech }: { records: readonly SupervisionDto[]; speech: Speech }) {
  return (
    <ol>
      {records.map((record) => (
        <li key={record.id} className="border-rule border-b py-2">
          <SupervisionLines record={record} speech={speech} />
        </li>
      ))}
    </ol>
  )
}

/** One rung: who presses whom, with which number, until when, and how far the answer is. */
export function SupervisionLines({ record, speech }: { record: SupervisionDto; speech: Speech }) {
  const { t, format, now } = speech
  const { number, issuer, to, copies, note, issuedAt, repliedAt, readAt, clock } = record
  const status = repliedAt ? 'replied' : readAt ? 'read' : 'issued'
  const others = copies.filter(({ code }) => code !== issuer.code)
  const copied = others.map(({ name }) => name).join(t('errors.separator'))
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b>{rungWords(record, t)}</b>
        <span>{number}</span>
        <Tag tone={repliedAt ? 'plain' : 'action'}>{t(`codes.supervisionStatus.${status}`)}</Tag>
      </p>
      <p>
        {issuer.code === to.code
          ? t('issueDetail.toItself', { unit: to.name })
          : t('issueDetail.fromTo', { from: issuer.name, to: to.name })}
        {copied ? (
          <span className="text-ink-2"> · {t('issueDetail.copies', { units: copied })}</span>
        ) : null}
      </p>
      {note ? (
        <p className="whitespace-pre-line">{t('issueDetail.quoted', { text: note })}</p>
      ) : null}
      <p className="text-ink-2 text-sm">
        <time dateTime={issuedAt} title={format.exact(issuedAt)}>
          {format.date(issuedAt, now)}
        </time>
        {' · '}
        {clock === 'hand' ? t('issueDetail.byHand') : t(`issueDetail.lateFor.${clock}`)}
        {' · '}
        {answerWords(record, speech)}
      </p>
    </div>
  )
}

function answerWords({ repliedAt, readAt, replyBy }: SupervisionDto, speech: Speech): string {
  const { t, format, now } = speech
  if (repliedAt) return t('issueDetail.repliedOn', { date: format.date(repliedAt, now) })
  const due = t('issueDetail.replyBy', { date: format.date(replyBy, now) })
  return readAt ? `${t('issueDetail.readOn', { date: format.date(readAt, now) })} · ${due}` : due
}
