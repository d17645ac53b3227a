import type { ReactNode } from 'react'
import { HiddenField, TextArea } from '#components/ui/fields.tsx'
import { textAreaText } from '#components/ui/texts.ts'
import { ACTION_INPUTS } from '#lib/domain/action-inputs.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { TakerOption } from '#lib/units/dto.ts'
import type { Speech } from './detail-context.ts'
import { DispatchFields, dispatchHindrance } from './dispatch-fields.tsx'
import { AcceptFields, StatementFields, VerdictFields } from './move-fields.tsx'
import type { Deed } from './move-plan.ts'
import { ReasonField, ReopenFields } from './reason-fields.tsx'

export type ActionFieldsProps = {
  deed: Deed
  issue: IssueDetail
  takers: readonly TakerOption[]
  speech: Speech
}
type Fields = (props: ActionFieldsProps) => ReactNode

/** What each action asks for; an action without an entry does not compile. */
const FIELDS: Readonly<Record<WorkflowAction, Fields>> = {
  accept: ({ issue, speech }) => <AcceptFields issue={issue} speech={speech} />,
  decline: reason('decline'),
  dispatch: (props) => <DispatchFields {...dispatchProps(props)} />,
  acknowledge: () => null,
  report_progress: ({ speech }) => <StatementFields action="report_progress" speech={speech} />,
  submit: ({ speech }) => <StatementFields action="submit" speech={speech} />,
  verify: ({ deed: { link }, issue, speech }) =>
    link ? <VerdictFields issue={issue} link={link} speech={speech} /> : null,
  withdraw: reason('withdraw'),
  approve_closure: reason('approve_closure'),
  refuse_closure: reason('refuse_closure'),
  comment: CommentField,
  reopen: ({ issue, speech }) => <ReopenFields issue={issue} speech={speech} />,
  terminate: reason('terminate'),
}

/** The fields of one action, with the link it is about. */
export function ActionFields(props: ActionFieldsProps): ReactNode {
  const { action, link } = props.deed
  return (
    <>
      {link && action !== 'dispatch' ? <HiddenField name="assignmentId" value={link.id} /> : null}
      {FIELDS[action](props)}
    </>
  )
}

/** Why the action cannot be done here just now, though it is the viewer's to do; or null. */
export function hindranceOf(props: ActionFieldsProps): string | null {
  return props.deed.action === 'dispatch' ? dispatchHindrance(dispatchProps(props)) : null
}

function dispatchProps({ deed, issue, takers, speech }: ActionFieldsProps) {
  return { issue, link: deed.link, giver: deed.actsFor?.name ?? '', takers, speech }
}

type Reasoned = {
  [A in WorkflowAction]: 'reason' extends keyof (typeof ACTION_INPUTS)[A]['shape'] ? A : never
}[WorkflowAction]

/** The grounds alone, required when the input is. */
function reason(action: Reasoned): Fields {
  const required = !ACTION_INPUTS[action].shape.reason.safeParse(undefined).success
  return ({ speech }) => (
    <ReasonField label={speech.t(`actions.reason.${action}`)} required={required} speech={speech} />
  )
}

function CommentField({ speech: { t } }: ActionFieldsProps) {
  return (
    <TextArea
      name="note"
      label={t('actions.note.comment')}
      required
      rows={3}
      maxLength={TEXT_LIMITS.note}
      text={textAreaText(t)}
    />
  )
}
