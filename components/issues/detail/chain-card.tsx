import { isOpenLink } from '#lib/domain/stage.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { ChainNode } from './chain-tree.ts'
import { Deadline } from './deadline.tsx'
import type { Speech } from './detail-context.ts'

type Props = { node: ChainNode; issue: IssueDetail; speech: Speech }

/** A unit of the chain: who it is, as what, how the work stands, and until when. */
export function ChainCard({ node, issue, speech }: Props) {
  const { t } = speech
  const { link, unit, level, isActing } = node
  return (
    <div
      className="chain-card"
      data-acting={isActing || undefined}
      data-over={link && !isOpenLink(link) && link.status !== 'passed' ? true : undefined}
      aria-current={isActing ? 'step' : undefined}
    >
      {isActing ? <p className="chain-flag">{t('issueDetail.restingHere')}</p> : null}
      <p className="chain-unit">
        <span className="chain-level">{t(`codes.level.${level}`)}</span>
        <b>{unit.name}</b>
        {link ? (
          <span className="chain-kind" data-kind={link.kind}>
            {t(`codes.assignmentKind.${link.kind}`)}
          </span>
        ) : null}
      </p>
      {link ? <LinkState node={node} speech={speech} /> : null}
      {link ? null : <RootState node={node} issue={issue} speech={speech} />}
    </div>
  )
}

function LinkState({ node: { link, isActing, right, below }, speech }: Omit<Props, 'issue'>) {
  const { t } = speech
  if (!link) return null
  const isOpen = isOpenLink(link)
  const verifies = isActing ? waitingVerdict([...right, ...below]) : undefined
  return (
    <>
      <p className={isOpen ? 'font-bold' : 'text-ink-2'}>
        {verifies
          ? t('issueDetail.verifying', { unit: verifies })
          : t(`codes.assignmentStatus.${link.status}`)}
      </p>
      {isOpen || link.status === 'passed' ? (
        <p>
          <Deadline
            speech={speech}
            dueOn={link.dueOn}
            light={link.light}
            working={link.workingDaysLeft}
            original={link.originalDueOn}
          />
        </p>
      ) : null}
    </>
  )
}

function RootState({ node: { isActing, right, below }, issue, speech }: Props) {
  const { t, format, now } = speech
  const { stage, acceptedAt, reportedAt, endedAt } = issue
  const verifies = isActing ? waitingVerdict([...right, ...below]) : undefined
  const state = verifies
    ? t('issueDetail.verifying', { unit: verifies })
    : t(`codes.stage.${stage}`)
  const since = acceptedAt
    ? t('issueDetail.acceptedOn', { date: format.date(acceptedAt, now) })
    : t('issueDetail.reportedOn', { date: format.date(reportedAt, now) })
  return (
    <>
      {isActing ? <p className="font-bold">{state}</p> : null}
      <p className="text-ink-2">{since}</p>
      {endedAt ? (
        <p className="font-bold">
          {t('issueDetail.endedOn', {
            date: format.date(endedAt, now),
            stage: t(`codes.stage.${stage}`),
          })}
        </p>
      ) : null}
    </>
  )
}

/** The unit that has asked this one to verify its work. */
function waitingVerdict(children: readonly ChainNode[]): string | undefined {
  return children.find(
    ({ link }) => link?.kind === 'lead' && link.status === 'pending_verification',
  )?.unit.name
}
