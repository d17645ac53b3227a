import { DateField, TextArea } from '#components/ui/fields.tsx'
import { textAreaText } from '#components/ui/texts.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** From when a version holds, and why it was made. */
export function SavingFields({ today, t }: { today: string; t: Translate }) {
  return (
    <div className="grid gap-5 md:max-w-xl">
      <DateField name="from" label={t('fields.from')} hint={t('timePolicy.fromHint')} min={today} />
      <TextArea
        name="note"
        label={t('fields.note')}
        hint={t('timePolicy.noteHint')}
        rows={2}
        maxLength={TEXT_LIMITS.reason}
        text={textAreaText(t)}
      />
    </div>
  )
}
