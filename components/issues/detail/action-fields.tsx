import type { ReactNode } from 'react'
import { HiddenField } from '#components/ui/fields.tsx'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import type { ActionFieldsProps, Fields } from './action-fields-props.ts'
import { LookBackFields, RateFields, RescoreFields } from './after-fields.tsx'
import { CorrectFields } from './correct-fields.tsx'
import { DispatchFields, dispatchHindrance } from './dispatch-fields.tsx'
import { AcceptFields, StatementFields, VerdictFields } from './move-fields.tsx'
import { PaperFields, ReturnPaperFields } from './paper-fields.tsx'
import { ReopenFields } from './reason-fields.tsx'
import {
  ApprovalFields,
  ExtensionAskFields,
  ReviewFields,
  TransferAskFields,
} from './request-fields.tsx'
import { CommentField, note, reason } from './worded-fields.tsx'

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
  correct: ({ issue, speech }) => <CorrectFields issue={issue} speech={speech} />,
  rate: ({ speech }) => <RateFields speech={speech} />,
  object: reason('object'),
  dismiss_review: reason('dismiss_review'),
  look_back: ({ speech }) => <LookBackFields speech={speech} />,
  archive: reason('archive'),
  issue_paper: ({ issue, units, speech }) => (
    <PaperFields issue={issue} units={units} speech={speech} />
  ),
  rescore: ({ issue, speech }) => <RescoreFields issue={issue} speech={speech} />,
  instruct: note('instruct'),
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
