import type { Telling } from '#components/issues/ledger/due.tsx'
import { ledgerHref } from '#components/issues/ledger/ledger-url.ts'
import { Section } from '#components/ui/section.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Task, TaskGroup } from '#lib/workbench/dto.ts'
import { SigningItem, signingOf, TaskItem } from './task-item.tsx'

/** Where the rest of a group is found; the ledger knows stages and lights, not hands. */
const REST: Record<Task, string> = {
  acknowledge: ledgerHref({ stage: ['dispatched'] }),
  redo: ledgerHref({ stage: ['rectifying'] }),
  rectify: ledgerHref({ stage: ['rectifying'], sort: 'dueOn' }),
  verify: ledgerHref({ stage: ['pending_verification'], sort: 'dueOn' }),
  accept: ledgerHref({ stage: ['submitted'], sort: 'reportedAt' }),
  dispatch: ledgerHref({ stage: ['accepted'], sort: 'reportedAt' }),
  approve_closure: ledgerHref({ stage: ['pending_closure'] }),
  rule: ledgerHref({ stage: ['rectifying'] }),
  reply: ledgerHref({ stage: ['rectifying'], sort: 'dueOn' }),
  review: ledgerHref({ stage: ['closed'] }),
  resume: ledgerHref({ stage: ['suspended'] }),
  look_back: ledgerHref({ stage: ['closed'] }),
  overdue: ledgerHref({ light: ['red'], sort: 'dueOn' }),
}

/** What waits, one ruled section for each kind of thing to do. */
export function TaskGroups({
  groups,
  telling,
}: {
  groups: readonly TaskGroup[]
  telling: Telling
}) {
  const { t } = telling
  return groups.map(({ task, total, lines }) => (
    <Section
      key={task}
      id={task}
      title={t(`workbench.task.${task}`)}
      aside={t('workbench.count', { count: total })}
    >
      <TaskLines task={task} lines={lines} telling={telling} />
      {total > lines.length ? (
        <p className="pt-3">
          <TextLink href={REST[task]}>{t('workbench.more', { count: total })}</TextLink>
        </p>
      ) : null}
    </Section>
  ))
}

/** Where nothing is signed for, all lines stand still together. */
function TaskLines({ task, lines, telling }: Omit<TaskGroup, 'total'> & { telling: Telling }) {
  const isSigned = lines.some((line) => signingOf(task, line) !== null)
  const Item = isSigned ? SigningItem : TaskItem
  const items = lines.map((line) => (
    <Item
      key={line.request?.id ?? line.supervision?.id ?? line.assignmentId ?? line.number}
      task={task}
      line={line}
      telling={telling}
    />
  ))
  return isSigned ? <ul>{items}</ul> : <StillBlock as="ul">{items}</StillBlock>
}
