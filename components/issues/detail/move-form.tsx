import type { ReactNode } from 'react'
import { ActionForm } from '#components/ui/action-form.tsx'
import type { ButtonVariant } from '#components/ui/button.tsx'
import { HiddenField, TextArea } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, textAreaText } from '#components/ui/texts.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { EventDto, IssueDetail } from '#lib/issues/dto.ts'
import type { TakerOption } from '#lib/units/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import type { Speech } from './detail-context.ts'
import { DispatchFields, dispatchHindrance } from './dispatch-fields.tsx'
import { FormPanel } from './form-panel.tsx'
import { AcceptFields, StatementFields, VerdictFields } from './move-fields.tsx'
import type { Deed } from './move-plan.ts'
import { ReasonField, ReopenFields } from './reason-fields.tsx'
import { WorkBrief } from './work-brief.tsx'

export type MoveFormProps = {
  deed: Deed
  /** Name of the panel; says the unit when the same can be done for several. */
  label: string
  /** The unit acted for, said when the viewer acts for several. */
  actingAs: string | null
  isPrimary: boolean
  issue: IssueDetail
  events: readonly EventDto[]
  takers: readonly TakerOption[]
  action: FormAction
  speech: Speech
}

const VARIANTS: Partial<Record<WorkflowAction, ButtonVariant>> = {
  dispatch: 'official',
  approve_closure: 'official',
  withdraw: 'danger',
  decline: 'danger',
  terminate: 'danger',
}

/** The form of one action, with all that the action needs to know and nothing to look up. */
export function MoveForm(props: MoveFormProps) {
  const { deed, label, actingAs, isPrimary, issue, events, action, speech } = props
  const { t } = speech
  const hindrance = deed.action === 'dispatch' ? hindranceOf(props) : null
  return (
    <ActionForm action={action} text={formText(t)} className="gap-3">
      <FormPanel label={label} isPrimary={isPrimary} anchor={`do-${deed.action}`}>
        <div className="grid gap-4">
          <div className="text-ink-2">
            <p>{leadWords(props)}</p>
            {actingAs ? <p className="font-bold">{actingAs}</p> : null}
          </div>
          <WorkBrief deed={deed} events={events} speech={speech} />
          {hindrance ? (
            <p>{hindrance}</p>
          ) : (
            <>
              <HiddenField name="number" value={issue.number} />
              <HiddenField name="version" value={issue.version} />
              <HiddenField name="action" value={deed.action} />
              <Fields {...props} />
              <p>
                <SubmitButton variant={VARIANTS[deed.action] ?? 'primary'}>
                  {t(`actions.send.${deed.action}`)}
                </SubmitButton>
              </p>
            </>
          )}
        </div>
      </FormPanel>
    </ActionForm>
  )
}

function dispatchProps({ deed, issue, takers, speech }: MoveFormProps) {
  return { issue, link: deed.link, giver: deed.actsFor?.name ?? '', takers, speech }
}

function hindranceOf(props: MoveFormProps): string | null {
  return dispatchHindrance(dispatchProps(props))
}

function leadWords({ deed: { action, link, actsFor }, speech }: MoveFormProps): string {
  const { t, format, now } = speech
  const helps = action === 'acknowledge' && link?.kind === 'support'
  return t(helps ? 'actions.acknowledgeSupport' : `actions.lead.${action}`, {
    unit: (action === 'dispatch' ? actsFor?.name : link?.to.name) ?? '',
    giver: link?.from.name ?? '',
    due: link ? format.date(link.dueOn, now) : '',
  })
}

function Fields(props: MoveFormProps): ReactNode {
  const { deed, issue, speech } = props
  const { t } = speech
  const { action, link } = deed
  const named = link && action !== 'dispatch'
  return (
    <>
      {named ? <HiddenField name="assignmentId" value={link.id} /> : null}
      {action === 'accept' ? <AcceptFields issue={issue} speech={speech} /> : null}
      {action === 'dispatch' ? <DispatchFields {...dispatchProps(props)} /> : null}
      {action === 'submit' || action === 'report_progress' ? (
        <StatementFields action={action} speech={speech} />
      ) : null}
      {action === 'verify' && link ? (
        <VerdictFields issue={issue} link={link} speech={speech} />
      ) : null}
      {action === 'reopen' ? <ReopenFields issue={issue} speech={speech} /> : null}
      {action === 'comment' ? (
        <TextArea
          name="note"
          label={t('actions.note.comment')}
          required
          rows={3}
          maxLength={TEXT_LIMITS.note}
          text={textAreaText(t)}
        />
      ) : null}
      {asksReason(action) ? (
        <ReasonField
          label={t(`actions.reason.${action}`)}
          required={action !== 'approve_closure'}
          speech={speech}
        />
      ) : null}
    </>
  )
}

const REASONED = ['approve_closure', 'decline', 'refuse_closure', 'terminate', 'withdraw'] as const

function asksReason(action: WorkflowAction): action is (typeof REASONED)[number] {
  return (REASONED as readonly string[]).includes(action)
}
