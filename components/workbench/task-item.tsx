import { deskHref } from '#components/issues/detail/asked-forms.ts'
import { deedKey } from '#components/issues/detail/move-plan.ts'
import type { Telling } from '#components/issues/ledger/due.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Task, TaskLine } from '#lib/workbench/dto.ts'
import { TaskWords } from './task-words.tsx'

type Props = { task: Task; line: TaskLine; telling: Telling }

const ITEM =
  'grid items-center gap-x-4 gap-y-1 border-rule border-b pt-1 pb-3 md:grid-cols-[minmax(0,1fr)_7.5rem_8rem_6rem] md:py-1.5'

/** One thing to do: what it is, by when, and the way to the one act that moves it on. */
export function TaskItem(props: Props) {
  return (
    <li className={ITEM}>
      <TaskWords {...props} />
      <div className="md:justify-self-end">
        <WayToAct {...props} />
      </div>
    </li>
  )
}

/** One thing to do that may need no more than a button; all but the button stands still. */
export function SigningItem(props: Props) {
  const { task, line, telling } = props
  const signs = signingOf(task, line)
  return (
    <li className={ITEM}>
      <StillBlock as="div" className="contents">
        <TaskWords {...props} />
      </StillBlock>
      <div className="md:justify-self-end">
        {signs ? <SignButton {...signs} line={line} t={telling.t} /> : <WayToAct {...props} />}
      </div>
    </li>
  )
}

type Signing = Readonly<{ act: 'acknowledge' | 'read'; action: string; about: string | null }>

/** Signing needs no words, so it happens here. */
export function signingOf(task: Task, { assignmentId, supervision }: TaskLine): Signing | null {
  if (task === 'acknowledge') return { act: task, action: task, about: assignmentId }
  const isUnread = task === 'reply' && supervision !== null && !supervision.isRead
  return isUnread ? { act: 'read', action: 'read_supervision', about: supervision.id } : null
}

function SignButton({
  act,
  action,
  about,
  line: { number, version },
  t,
}: Signing & { line: TaskLine; t: Translate }) {
  return (
    <SubmitButton
      name="deed"
      value={[number, version, action, about].join(' ')}
      variant={act === 'read' ? 'quiet' : 'primary'}
    >
      {t(`workbench.act.${act}`)}
      <span className="sr-only"> {number}</span>
    </SubmitButton>
  )
}

/** What needs words opens the issue at its form. */
function WayToAct({ task, line, telling: { t } }: Props) {
  const { number } = line
  return (
    <ButtonLink href={formOf(task, line)}>
      {t(`workbench.act.${task}`)}
      <span className="sr-only"> {number}</span>
    </ButtonLink>
  )
}

/** The form itself where one thing of several is meant, otherwise the desk with the likeliest open. */
function formOf(task: Task, { number, request, supervision }: TaskLine): string {
  if (task === 'overdue') return `/issues/${number}`
  if (request) return deskHref(number, deedKey('approve_request', request.id))
  return deskHref(number, supervision && deedKey('reply_supervision', supervision.id))
}
