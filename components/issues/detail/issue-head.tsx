import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { topLead } from '#lib/domain/stage.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import { Deadline } from './deadline.tsx'
import type { Speech } from './detail-context.ts'
import { MilestoneLamps } from './milestone-lamps.tsx'

type Props = {
  issue: IssueDetail
  speech: Speech
  /** Jump to what the viewer has to do next. */
  jump?: { href: string; label: string } | undefined
}

/** Number, problem, and where it stands. */
export function IssueHead({ issue, speech, jump }: Props) {
  const { t, format, now } = speech
  const { number, title, stage, severity, dueOn, light, endedAt, review } = issue
  const top = topLead(issue)
  return (
    <header className="mb-6">
      <Breadcrumbs
        label={t('nav.breadcrumbs')}
        items={[{ href: '/issues', label: t('issueDetail.breadcrumb') }]}
      />
      <p className="text-ink-2 md:mt-2">{number}</p>
      <h1 className="max-w-2xl font-bold text-xl">{title}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone="strong">{t(`codes.stage.${stage}`)}</Tag>
        {severity === 'key' ? <Tag tone="seal">{t('codes.severity.key')}</Tag> : null}
        {review ? <Tag tone="action">{t(`issueDetail.review.${review.kind}`)}</Tag> : null}
        {dueOn ? (
          <Deadline
            speech={speech}
            dueOn={dueOn}
            light={light}
            working={top?.dueOn === dueOn ? top.workingDaysLeft : null}
            original={issue.originalDueOn}
          />
        ) : null}
        {endedAt ? (
          <time dateTime={endedAt} title={format.exact(endedAt)} className="text-ink-2">
            {t('issueDetail.endedOn', {
              date: format.date(endedAt, now),
              stage: t(`codes.stage.${stage}`),
            })}
          </time>
        ) : null}
        {jump ? (
          <TextLink href={jump.href} className="no-print py-2.5 font-bold lg:hidden">
            {jump.label}
          </TextLink>
        ) : null}
      </p>
      <MilestoneLamps lamps={issue.milestones} speech={speech} />
      <Suspension issue={issue} speech={speech} />
      <Supervisors issue={issue} speech={speech} />
    </header>
  )
}

/** While suspended no clock runs: until when, and who can end it. */
function Suspension({ issue, speech: { t, format, now } }: Omit<Props, 'jump'>) {
  const { stage, reviewOn, suspendedAt, federation } = issue
  if (stage !== 'suspended' || !reviewOn || !suspendedAt) return null
  return (
    <p className="mt-2 border-grey border-l-4 pl-3 text-ink-2">
      {t('issueDetail.suspended', {
        since: format.date(suspendedAt, now),
        date: format.date(reviewOn, now),
        unit: federation.name,
      })}
    </p>
  )
}

/** 督促单位: they press, the owner keeps the work. */
function Supervisors({ issue, speech: { t } }: Omit<Props, 'jump'>) {
  if (issue.supervisors.length === 0) return null
  return (
    <p className="mt-1 text-ink-2">
      {t('issueDetail.supervisorsHead', {
        units: issue.supervisors.map(({ name }) => name).join(t('errors.separator')),
      })}
    </p>
  )
}
