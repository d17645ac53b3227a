import { DateField, TextArea } from '#components/ui/fields.tsx'
import { textAreaText } from '#components/ui/texts.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'

type ReasonProps = { label: string; hint?: string; required?: boolean; speech: Speech }

/** The grounds of a decision; whoever they concern reads them. */
export function ReasonField({ label, hint, required, speech: { t } }: ReasonProps) {
  return (
    <TextArea
      name="reason"
      label={label}
      hint={hint}
      required={required}
      rows={3}
      maxLength={TEXT_LIMITS.reason}
      text={textAreaText(t)}
    />
  )
}

/** Why it is opened again, and until when it must now be done. */
export function ReopenFields({ issue, speech }: { issue: IssueDetail; speech: Speech }) {
  const { t, format, now, today } = speech
  return (
    <>
      <ReasonField label={t('actions.reason.reopen')} required speech={speech} />
      <DateField
        name="dueOn"
        label={t('actions.reopenDue')}
        min={today}
        hint={
          issue.dueOn
            ? t('actions.reopenDueHint', { date: format.date(issue.dueOn, now) })
            : undefined
        }
      />
    </>
  )
}
