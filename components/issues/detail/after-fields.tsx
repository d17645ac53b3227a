import { DateField, RadioGroup, TextArea, TextField } from '#components/ui/fields.tsx'
import { textAreaText } from '#components/ui/texts.ts'
import { LOOK_BACK_OUTCOMES, SATISFACTIONS } from '#lib/domain/codes.ts'
import { marksOf } from '#lib/domain/rescoring.ts'
import { missingOriginProof } from '#lib/domain/settled.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import { EvidenceField } from './evidence-field.tsx'
import { ReasonField } from './reason-fields.tsx'

type Props = { issue: IssueDetail; speech: Speech }

/** 满意, 基本满意, 不满意; the last needs grounds. */
export function RateFields({ speech }: { speech: Speech }) {
  const { t } = speech
  return (
    <>
      <RadioGroup
        name="satisfaction"
        label={t('fields.satisfaction')}
        required
        options={SATISFACTIONS.map((code) => ({
          value: code,
          label: t(`codes.satisfaction.${code}`),
        }))}
      />
      <ReasonField
        label={t('actions.reason.rate')}
        hint={t('actions.reasonForBad')}
        speech={speech}
      />
    </>
  )
}

/** Points of the item, what they rest on, and the proof. */
export function RescoreFields({ issue, speech }: Props) {
  const { t } = speech
  const { origin } = issue
  if (origin?.kind !== 'item') return null
  return (
    <>
      <TextField
        name="score"
        label={t('fields.score')}
        hint={t('actions.scoreHint', { item: origin.item, ...marksOf(origin, issue.finding) })}
        inputMode="decimal"
        required
      />
      <TextArea
        name="note"
        label={t('actions.note.rescore')}
        required
        rows={3}
        maxLength={TEXT_LIMITS.note}
        text={textAreaText(t)}
      />
      <EvidenceField t={t} missing={missingOriginProof(issue)} />
    </>
  )
}

/** Held or relapsed, what was found, and until when a relapse must be mended. */
export function LookBackFields({ speech }: { speech: Speech }) {
  const { t, today } = speech
  return (
    <>
      <RadioGroup
        name="outcome"
        label={t('fields.outcome')}
        required
        options={LOOK_BACK_OUTCOMES.map((code) => ({
          value: code,
          label: t(`codes.lookBackOutcome.${code}`),
          hint: t(`actions.lookBackHint.${code}`),
        }))}
      />
      <TextArea
        name="note"
        label={t('actions.note.look_back')}
        required
        rows={4}
        maxLength={TEXT_LIMITS.note}
        text={textAreaText(t)}
      />
      <div className="group-not-has-[[value=relapsed]:checked]/form:hidden">
        <DateField
          name="dueOn"
          label={t('actions.reopenDue')}
          min={today}
          hint={t('actions.relapseDue')}
        />
      </div>
      <EvidenceField t={t} />
    </>
  )
}
