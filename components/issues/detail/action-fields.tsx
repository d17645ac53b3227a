import type { ReactNode } from 'react'
import { HiddenField, TextArea } from '#components/ui/fields.tsx'
import { textAreaText } from '#components/ui/texts.ts'
import { ACTION_INPUTS } from '#lib/domain/action-inputs.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type words from '#lib/i18n/zh-CN/actions.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { TakerOption } from '#lib/units/dto.ts'
import { EditFields, LookBackFields, RateFields } from './after-fields.tsx'
import type { Speech } from './detail-context.ts'
import { DispatchFields, dispatchHindrance } from './dispatch-fields.tsx'
import { AcceptFields, StatementFields, VerdictFields } from './move-fields.tsx'
import type { Deed } from './move-plan.ts'
import { PaperFields, ReturnPaperFields } from './paper-fields.tsx'
import { ReasonField, ReopenFields } from './reason-fields.tsx'
import {
  ApprovalFields,
  ExtensionAskFields,
  ReviewFields,
  TransferAskFields,
} from './request-fields.tsx'

export type ActionFieldsProps = {
  deed: Deed
  issue: IssueDetail
  takers: readonly TakerOption[]
  /** Codes of the units in whose name the viewer issues papers. */
  units: readonly string[]
  speech: Speech
}
type Fields = (props: ActionFieldsProps) => ReactNode

/** What each action asks for; an action without an entry does not compile. */
const FIELDS: Readonly<Record<WorkflowAction, Fields>> = {
  accept: ({ issue, speech }) => <AcceptFields issue={issue} speech={speech} />,
  decline: reason('decline'),
  dispatch: (props) => <DispatchFields {...dispatchProps(props)} />,
  acknowledge: () => null,
  report_progress: ({ deed: { link }, issue, speech }) => (
    <StatementFields action="report_progress" issue={issue} link={link} speech={speech} />
  ),
  submit: ({ deed: { link }, issue, speech }) => (
    <StatementFields action="submit" issue={issue} link={link} speech={speech} />
  ),
  verify: ({ deed: { link }, issue, speech }) =>
    link ? <VerdictFields issue={issue} link={link} speech={speech} /> : null,
  withdraw: reason('withdraw'),
  approve_closure: reason('approve_closure'),
  refuse_closure: reason('refuse_closure'),
  comment: CommentField,
  reopen: ({ issue, speech }) => <ReopenFields issue={issue} speech={speech} />,
  terminate: reason('terminate'),
  request_return: reason('request_return'),
  request_transfer: ({ issue, takers, speech }) => (
    <TransferAskFields issue={issue} takers={takers} speech={speech} />
  ),
  request_extension: ({ deed: { link }, issue, speech }) =>
    link ? <ExtensionAskFields issue={issue} link={link} speech={speech} /> : null,
  request_suspension: ({ speech }) => <ReviewFields action="request_suspension" speech={speech} />,
  request_escalation: reason('request_escalation'),
  withdraw_request: () => null,
  approve_request: ({ deed: { request }, issue, takers, speech }) =>
    request ? (
      <ApprovalFields request={request} issue={issue} takers={takers} speech={speech} />
    ) : null,
  refuse_request: reason('refuse_request'),
  suspend: ({ issue, speech }) => <ReviewFields action="suspend" issue={issue} speech={speech} />,
  refuse_suspension: reason('refuse_suspension'),
  resume: reason('resume'),
  remind: note('remind'),
  supervise: note('supervise'),
  read_supervision: () => null,
  reply_supervision: note('reply_supervision'),
  urge: note('urge'),
  edit: ({ issue, speech }) => <EditFields issue={issue} speech={speech} />,
  rate: ({ speech }) => <RateFields speech={speech} />,
  object: reason('object'),
  dismiss_review: reason('dismiss_review'),
  look_back: ({ speech }) => <LookBackFields speech={speech} />,
  archive: reason('archive'),
  issue_paper: ({ issue, units, speech }) => (
    <PaperFields issue={issue} units={units} speech={speech} />
  ),
  return_paper: ({ issue, speech }) => <ReturnPaperFields issue={issue} speech={speech} />,
}

/** The fields of one action, with the link it is about. */
export function ActionFields(props: ActionFieldsProps): ReactNode {
  const { action, link, request, supervision } = props.deed
  const isAboutLink = link && !request && action !== 'dispatch'
  return (
    <>
      {isAboutLink ? <HiddenField name="assignmentId" value={link.id} /> : null}
      {request ? <HiddenField name="requestId" value={request.id} /> : null}
      {supervision ? <HiddenField name="supervisionId" value={supervision.id} /> : null}
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

type Noted = {
  [A in WorkflowAction]: 'note' extends keyof (typeof ACTION_INPUTS)[A]['shape'] ? A : never
}[WorkflowAction] &
  keyof (typeof words)['note']

/** Words alone, required when the input is. */
function note(action: Noted): Fields {
  const required = !ACTION_INPUTS[action].shape.note.safeParse(undefined).success
  return ({ speech: { t } }) => (
    <TextArea
      name="note"
      label={t(`actions.note.${action}`)}
      required={required}
      rows={3}
      maxLength={TEXT_LIMITS.note}
      text={textAreaText(t)}
    />
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
