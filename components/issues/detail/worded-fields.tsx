import { TextArea } from '#components/ui/fields.tsx'
import { textAreaText } from '#components/ui/texts.ts'
import { ACTION_INPUTS } from '#lib/domain/action-inputs.ts'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type words from '#lib/i18n/zh-CN/actions.ts'
import type { ActionFieldsProps, Fields } from './action-fields-props.ts'
import { ReasonField } from './reason-fields.tsx'

type Reasoned = {
  [A in WorkflowAction]: 'reason' extends keyof (typeof ACTION_INPUTS)[A]['shape'] ? A : never
}[WorkflowAction]

/** The grounds alone, required when the input is. */
export function reason(action: Reasoned): Fields {
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
export function note(action: Noted): Fields {
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

/** What is said to everybody. */
export function CommentField({ speech: { t } }: ActionFieldsProps) {
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
