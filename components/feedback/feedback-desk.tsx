import type { ReactNode } from 'react'
import { ActionForm } from '#components/ui/action-form.tsx'
import {
  CheckField,
  HiddenField,
  SelectField,
  TextArea,
  TextField,
} from '#components/ui/fields.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, textAreaText } from '#components/ui/texts.ts'
import { CATEGORIES } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { FeedbackDetail } from '#lib/feedback/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  feedback: FeedbackDetail
  actions: Readonly<{ open: FormAction; answer: FormAction; dismiss: FormAction }>
  t: Translate
}

/** What can be made of feedback: an issue, an answer, or nothing with a reason. */
export function FeedbackDesk({ feedback, actions, t }: Props) {
  return (
    <>
      <Section title={t('feedback.open.title')}>
        <OpenForm feedback={feedback} action={actions.open} t={t} />
      </Section>
      <Section title={t('feedback.answerTitle')}>
        <WordsForm
          name="answer"
          label={t('feedback.answer')}
          action={actions.answer}
          {...{ feedback, t }}
        >
          <SubmitButton variant="quiet">{t('feedback.answerSend')}</SubmitButton>
        </WordsForm>
      </Section>
      <Section title={t('feedback.dismissTitle')}>
        <WordsForm
          name="reason"
          label={t('fields.reason')}
          action={actions.dismiss}
          {...{ feedback, t }}
        >
          <SubmitButton variant="danger">{t('feedback.dismissSend')}</SubmitButton>
        </WordsForm>
      </Section>
    </>
  )
}

type FormProps = { feedback: FeedbackDetail; action: FormAction; t: Translate }

/** The words are made ready without numbers of people; whoever opens the issue answers for the rest. */
function OpenForm({ feedback: { id, version, proposed }, action, t }: FormProps) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <p className="text-ink-2">{t('feedback.open.lead')}</p>
      <TextField
        name="title"
        label={t('fields.title')}
        required
        maxLength={TEXT_LIMITS.title}
        defaultValue={proposed.title}
      />
      <TextArea
        name="description"
        label={t('fields.description')}
        required
        rows={6}
        maxLength={TEXT_LIMITS.note}
        defaultValue={proposed.description}
        text={textAreaText(t)}
      />
      <SelectField
        name="category"
        label={t('fields.category')}
        required
        defaultValue={proposed.category}
        options={CATEGORIES.map((value) => ({ value, label: t(`codes.category.${value}`) }))}
      />
      <CheckField name="confirmed" value="true" label={t('feedback.confirm')} required />
      <div>
        <SubmitButton>{t('feedback.open.send')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

function WordsForm({
  feedback: { id, version },
  name,
  label,
  action,
  t,
  children,
}: FormProps & { name: string; label: string; children: ReactNode }) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <TextArea
        name={name}
        label={label}
        hint={t('feedback.giverReads')}
        required
        rows={3}
        maxLength={TEXT_LIMITS.reason}
        text={textAreaText(t)}
      />
      <div>{children}</div>
    </ActionForm>
  )
}

/** Shows the contact somebody left; that it was looked at is noted. */
export function RevealForm({ id, action, t }: { id: string; action: FormAction; t: Translate }) {
  return (
    <ActionForm action={action} text={formText(t)} className="mt-4">
      <HiddenField name="id" value={id} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="quiet">{t('feedback.reveal')}</SubmitButton>
        <span className="text-ink-3 text-sm">{t('feedback.revealLead')}</span>
      </div>
    </ActionForm>
  )
}
