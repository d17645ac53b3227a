import { ActionForm } from '#components/ui/action-form.tsx'
import { DateField, HiddenField, RadioGroup, TextArea, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { CalendarYearPage } from '#lib/calendar/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { page: CalendarYearPage; action: FormAction; t: Translate }

const KINDS = ['holiday', 'makeup', 'ordinary'] as const

/** One date and what it is. */
export function SetDayForm({ page: { year }, action, t }: Props) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-md">
      <DateField
        name="date"
        label={t('fields.date')}
        required
        min={`${year}-01-01`}
        max={`${year}-12-31`}
      />
      <RadioGroup
        name="kind"
        label={t('fields.kind')}
        required
        inline
        options={KINDS.map((value) => ({ value, label: t(`calendar.entry.${value}`) }))}
      />
      <TextField
        name="name"
        label={t('fields.name')}
        hint={t('calendar.nameHint')}
        maxLength={40}
        width="medium"
      />
      <div>
        <SubmitButton variant="quiet">{t('calendar.set')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** A whole announcement, one line a holiday or make-up day. */
export function AnnouncementForm({ action, t }: Omit<Props, 'page'>) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <TextArea
        name="lines"
        label={t('fields.lines')}
        hint={`${t('calendar.pasteHint')} (${t('calendar.pasteExample')})`}
        required
        rows={8}
      />
      <div>
        <SubmitButton>{t('calendar.pasteSend')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** All holidays of the year are in; or not after all. */
export function DeclareYearForm({ page, action, t }: Props) {
  const { year, declared } = page
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <HiddenField name="year" value={year} />
      <HiddenField name="complete" value={declared ? 'false' : 'true'} />
      {declared ? null : <p className="text-ink-2">{t('calendar.declareLead', { year })}</p>}
      <div>
        <SubmitButton variant="quiet">
          {declared ? t('calendar.takeBack') : t('calendar.declareSend', { year })}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Takes one entry back. */
export function UndoForm({ date, action, t }: { date: string } & Omit<Props, 'page'>) {
  return (
    <ActionForm action={action} text={formText(t)}>
      <HiddenField name="date" value={date} />
      <div>
        <SubmitButton variant="plain" size="small">
          {t('calendar.undo')}
          <span className="sr-only">{date}</span>
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
