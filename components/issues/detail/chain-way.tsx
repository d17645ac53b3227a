import { Icon } from '#components/ui/icon.tsx'
import type { ChainLink } from '#lib/issues/dto.ts'
import { ChainArrow } from './chain-arrow.tsx'
import type { Speech } from './detail-context.ts'

type Props = { link: ChainLink; speech: Speech }

/** The two lines between giver and taker: the dispatch on its way down, the verdict on its way back. */
export function ChainWay({ link, speech }: Props) {
  const { t, format, now } = speech
  const verdict = verdictOf(link)
  return (
    <div className="chain-way">
      <p className="chain-down">
        <ChainArrow direction="down" />
        <time dateTime={link.dispatchedAt} title={format.exact(link.dispatchedAt)}>
          {t('issueDetail.way.dispatched', { date: format.date(link.dispatchedAt, now) })}
        </time>
      </p>
      {verdict ? (
        <p className="chain-back" data-verdict={verdict}>
          <ChainArrow direction="up" />
          <VerdictWords link={link} speech={speech} />
        </p>
      ) : null}
    </div>
  )
}

type Verdict = 'passed' | 'failed' | 'submitted' | 'taken_back'

function verdictOf({ status, reworks }: ChainLink): Verdict | null {
  if (status === 'passed') return 'passed'
  if (status === 'withdrawn' || status === 'returned') return 'taken_back'
  if (status === 'pending_verification') return 'submitted'
  return reworks > 0 ? 'failed' : null
}

function VerdictWords({ link, speech }: Props) {
  const { t, format, now } = speech
  const { status, reworks, endedAt, submittedAt } = link
  const on = (at: string | null) => (at ? format.date(at, now) : '')
  const failed = reworks > 0 ? t('issueDetail.way.failed', { count: reworks }) : null
  return (
    <span className="chain-words">
      {failed ? (
        <span className="chain-verdict">
          <Icon name="close" className="size-3.5" />
          {failed}
        </span>
      ) : null}
      {status === 'passed' ? (
        <span className="chain-verdict">
          <Icon name="check" className="size-3.5" />
          {t('issueDetail.way.passed', { date: on(endedAt) })}
        </span>
      ) : null}
      {status === 'pending_verification' ? (
        <span>{t('issueDetail.way.submitted', { date: on(submittedAt) })}</span>
      ) : null}
      {status === 'withdrawn' || status === 'returned' ? (
        <span>{t(`issueDetail.way.${status}`, { date: on(endedAt) })}</span>
      ) : null}
    </span>
  )
}
