import { ShortDate, type Telling, TimeLeft } from '#components/issues/ledger/due.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import { rungWords } from '#lib/i18n/rung-words.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { AskedRequest, OpenSupervision, Return, Task, TaskLine } from '#lib/workbench/dto.ts'

type Props = { task: Task; line: TaskLine; telling: Telling }

/** What a thing to do is about, since when it waits and by when it is due. */
export function TaskWords({ task, line, telling }: Props) {
  const { t } = telling
  const { number, title, severity, chamber, returned } = line
  return (
    <>
      <div className="grid min-w-0 gap-0.5">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <TextLink href={`/issues/${number}`} className="min-w-0 py-2.5 font-bold md:py-0">
            {title}
          </TextLink>
          {severity === 'key' ? <Tag tone="strong">{t('codes.severity.key')}</Tag> : null}
        </p>
        <p className="flex flex-wrap gap-x-3 text-ink-2 text-sm">
          <span className="text-ink-3">{number}</span>
          <span>{chamber.name}</span>
          <Since task={task} line={line} telling={telling} />
        </p>
        {returned ? <p className="text-ink-2">{returnWords(returned, t)}</p> : null}
        {line.request ? <p className="text-ink-2">{requestWords(line.request, t)}</p> : null}
        {line.objection ? (
          <p className="text-ink-2">{t('workbench.objected', { reason: line.objection })}</p>
        ) : null}
        {line.instruction ? (
          <p className="text-seal-ink">{t('workbench.instructed', line.instruction)}</p>
        ) : null}
        {line.supervision ? (
          <p className="text-ink-2">{supervisionWords(line.supervision, t)}</p>
        ) : null}
      </div>
      <p className="flex gap-x-3 text-ink-2 md:contents">
        <span className="md:text-right">
          {line.dueOn ? <ShortDate value={line.dueOn} telling={telling} /> : null}
        </span>
        <span>{line.dueOn ? <TimeLeft of={line} telling={telling} /> : null}</span>
      </p>
    </>
  )
}

/** Whose turn it was before, and since when it waits. */
function Since({ task, line, telling }: Props) {
  const { t, locale, now } = telling
  const { date, exact } = format(locale)
  const words = { unit: otherUnit(task, line)?.name ?? '', date: date(line.since, now) }
  return (
    <time dateTime={line.since} title={exact(line.since)}>
      {t(`workbench.since.${task}`, words)}
    </time>
  )
}

function otherUnit(task: Task, { taker, giver, request, supervision }: TaskLine) {
  if (task === 'verify' || task === 'overdue') return taker
  return request?.from ?? supervision?.issuer ?? giver
}

function requestWords({ kind, reason }: AskedRequest, t: Translate): string {
  return t('workbench.asked', { kind: t(`codes.requestKind.${kind}`), reason })
}

function supervisionWords(supervision: OpenSupervision, t: Translate): string {
  const { number } = supervision
  return t('workbench.supervised', { rung: rungWords(supervision, t), number })
}

function returnWords({ type, reason }: Return, t: Translate): string {
  if (type === 'closure.refused') return t('workbench.returned.refused', { reason })
  if (type === 'issue.reopened') return t('workbench.returned.reopened', { reason })
  return t('workbench.returned.failed', { reason })
}
