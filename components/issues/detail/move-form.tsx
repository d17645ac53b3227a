import { ActionForm } from '#components/ui/action-form.tsx'
import type { ButtonVariant } from '#components/ui/button.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import type { EventDto } from '#lib/issues/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { ActionFields, hindranceOf } from './action-fields.tsx'
import type { ActionFieldsProps } from './action-fields-props.ts'
import { formAnchor } from './asked-forms.ts'
import { FormPanel } from './form-panel.tsx'
import { SubjectBrief } from './subject-brief.tsx'
import { WorkBrief } from './work-brief.tsx'

export type MoveFormProps = ActionFieldsProps & {
  /** Name of the panel; says the unit when the same can be done for several. */
  label: string
  /** The unit acted for, said when the viewer acts for several. */
  actingAs: string | null
  isPrimary: boolean
  events: readonly EventDto[]
  action: FormAction
}

const VARIANTS: Partial<Record<WorkflowAction, ButtonVariant>> = {
  dispatch: 'official',
  approve_closure: 'official',
  instruct: 'official',
  withdraw: 'danger',
  decline: 'danger',
  terminate: 'danger',
  refuse_request: 'danger',
  refuse_suspension: 'danger',
}

/** The form of one action, with all that the action needs to know and nothing to look up. */
export function MoveForm(props: MoveFormProps) {
  const { deed, label, actingAs, isPrimary, issue, events, action, speech } = props
  const { t } = speech
  const hindrance = hindranceOf(props)
  return (
    <FormPanel label={label} isPrimary={isPrimary} anchor={formAnchor(deed.key)}>
      <ActionForm action={action} text={formText(t)} className="gap-3">
        <div className="group/form grid gap-4">
          <div className="text-ink-2">
            <p>{leadWords(props)}</p>
            {actingAs ? <p className="font-bold">{actingAs}</p> : null}
          </div>
          <WorkBrief deed={deed} events={events} speech={speech} />
          <SubjectBrief deed={deed} issue={issue} speech={speech} />
          {hindrance ? (
            <p>{hindrance}</p>
          ) : (
            <>
              <HiddenField name="number" value={issue.number} />
              <HiddenField name="version" value={issue.version} />
              <HiddenField name="action" value={deed.action} />
              <ActionFields {...props} />
              <p>
                <SubmitButton variant={VARIANTS[deed.action] ?? 'primary'}>
                  {t(`actions.send.${deed.action}`)}
                </SubmitButton>
              </p>
            </>
          )}
        </div>
      </ActionForm>
    </FormPanel>
  )
}

function leadWords({ deed: { action, link, actsFor }, issue, speech }: MoveFormProps): string {
  const { t, format, now } = speech
  const { resting } = issue
  if (action === 'instruct' && resting) return t('actions.instructTo', { unit: resting.name })
  const helps = action === 'acknowledge' && link?.kind === 'support'
  return t(helps ? 'actions.acknowledgeSupport' : `actions.lead.${action}`, {
    unit: (action === 'dispatch' ? actsFor?.name : link?.to.name) ?? '',
    giver: link?.from.name ?? '',
    due: link ? format.date(link.dueOn, now) : '',
  })
}
