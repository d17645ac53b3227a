import { DateField, RadioGroup, SelectField, TextArea } from '#components/ui/fields.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { textAreaText } from '#components/ui/texts.ts'
import {
  CATEGORIES,
  GRADES,
  MILESTONES,
  RECTIFICATION_TYPES,
  SEVERITIES,
} from '#lib/domain/codes.ts'
import { openSupports } from '#lib/domain/stage.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { proofWords } from '#lib/i18n/proof-words.ts'
import type { ChainLink, IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import { EvidenceField } from './evidence-field.tsx'
import { ReasonField } from './reason-fields.tsx'

type Props = { issue: IssueDetail; speech: Speech }

/** The classification, as reported unless corrected. */
export function AcceptFields({ issue, speech: { t } }: Props) {
  return (
    <>
      <SelectField
        name="category"
        label={t('fields.category')}
        required
        defaultValue={issue.category}
        options={CATEGORIES.map((code) => ({ value: code, label: t(`codes.category.${code}`) }))}
      />
      <RadioGroup
        name="severity"
        label={t('fields.severity')}
        required
        inline
        defaultValue={issue.severity}
        options={SEVERITIES.map((code) => ({ value: code, label: t(`codes.severity.${code}`) }))}
      />
      <SelectField
        name="rectificationType"
        label={t('fields.rectificationType')}
        placeholder={t('issueDetail.notSet')}
        defaultValue={issue.rectificationType ?? ''}
        options={RECTIFICATION_TYPES.map((code) => ({
          value: code,
          label: t(`codes.rectificationType.${code}`),
        }))}
      />
    </>
  )
}

/** What was done, with the files that prove it. */
export function StatementFields({
  action,
  issue,
  link,
  speech: { t },
}: Props & { action: 'submit' | 'report_progress'; link: ChainLink | null }) {
  return (
    <>
      {action === 'report_progress' && issue.milestones.length > 0 ? (
        <SelectField
          name="milestone"
          label={t('fields.milestone')}
          placeholder={t('actions.noMilestone')}
          options={MILESTONES.map((code) => ({
            value: code,
            label: t(`codes.milestone.${code}`),
          }))}
        />
      ) : null}
      <TextArea
        name="note"
        label={t(`actions.note.${action}`)}
        hint={t(`actions.noteHint.${action}`)}
        required
        rows={5}
        maxLength={TEXT_LIMITS.note}
        text={textAreaText(t)}
      />
      <EvidenceField t={t} missing={action === 'submit' ? link?.missingProof : undefined} />
    </>
  )
}

/** Pass or fail, and why. */
export function VerdictFields({ issue, link, speech }: Props & { link: ChainLink }) {
  const { t, format, now, today } = speech
  const supports = openSupports(issue, link)
  return (
    <>
      {supports.length > 0 ? (
        <Notice kind="warning">
          {t('actions.supportOpen', {
            units: supports.map(({ to }) => to.name).join(t('errors.separator')),
          })}
        </Notice>
      ) : null}
      {link.missingProof.length > 0 ? (
        <Notice kind="warning">{t('actions.passNeeds', proofWords(link.missingProof, t))}</Notice>
      ) : null}
      <RadioGroup
        name="verdict"
        label={t('fields.verdict')}
        required
        options={[
          { value: 'pass', label: t('actions.verdictPass'), hint: t('actions.verdictPassHint') },
          { value: 'fail', label: t('actions.verdictFail'), hint: t('actions.verdictFailHint') },
        ]}
      />
      <div className="group-not-has-[[value=pass]:checked]/form:hidden">
        <RadioGroup
          name="grade"
          label={t('fields.grade')}
          inline
          defaultValue="qualified"
          options={GRADES.toReversed().map((code) => ({
            value: code,
            label: t(`codes.grade.${code}`),
          }))}
        />
      </div>
      <div className="group-not-has-[[value=fail]:checked]/form:hidden">
        <DateField
          name="dueOn"
          label={t('actions.newDue')}
          min={today}
          hint={t('actions.dueForFail', { date: format.date(link.dueOn, now) })}
        />
      </div>
      <ReasonField
        label={t('actions.reason.verify')}
        hint={t('actions.reasonForFail')}
        speech={speech}
      />
    </>
  )
}
