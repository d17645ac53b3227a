import { DateField, RadioGroup, SelectField, TextArea, TextField } from '#components/ui/fields.tsx'
import { textAreaText, uploadText } from '#components/ui/texts.ts'
import { UploadField } from '#components/ui/upload-field.tsx'
import { LOOK_BACK_OUTCOMES, SATISFACTIONS } from '#lib/domain/codes.ts'
import { FILES_LIMIT, TEXT_LIMITS } from '#lib/domain/text.ts'
import { ACCEPTED_ENDINGS, EVIDENCE_LIMITS } from '#lib/evidence/schema.ts'
import { fileSize } from '#lib/i18n/format.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import { ReasonField } from './reason-fields.tsx'

type Props = { issue: IssueDetail; speech: Speech }

/** Title and text, as they stand. */
export function EditFields({ issue, speech: { t } }: Props) {
  return (
    <>
      <TextField
        name="title"
        label={t('fields.title')}
        required
        maxLength={TEXT_LIMITS.title}
        defaultValue={issue.title}
      />
      <TextArea
        name="description"
        label={t('fields.description')}
        required
        rows={5}
        maxLength={TEXT_LIMITS.note}
        defaultValue={issue.description}
        text={textAreaText(t)}
      />
    </>
  )
}

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
      <DateField
        name="dueOn"
        label={t('actions.reopenDue')}
        min={today}
        hint={t('actions.relapseDue')}
      />
      <EvidenceField speech={speech} />
    </>
  )
}

/** Which paper, about which link, request or supervision. */
export function PaperFields({ issue, speech }: Props) {
  const { t } = speech
  return (
    <SelectField
      name="paper"
      label={t('fields.paperKind')}
      required
      placeholder={t('actions.choosePaper')}
      options={paperChoices(issue, speech).map(({ value, label }) => ({ value, label }))}
    />
  )
}

/**
 * Everything a paper can be made of now; the value says kind and subject, `kind:field:id`. What
 * another unit speaks in is left out.
 */
function paperChoices(issue: IssueDetail, { t }: Speech): { value: string; label: string }[] {
  const links = issue.assignments.filter(({ status }) => status !== 'withdrawn')
  const ofLinks = links.flatMap((link) =>
    (['dispatch_order', 'rectification_notice'] as const).map((kind) => ({
      value: `${kind}:assignmentId:${link.id}`,
      label: t('actions.paperOf', { paper: t(`codes.paperKind.${kind}`), about: link.to.name }),
    })),
  )
  const ofSupervisions = issue.supervisions.map((record) => {
    const isHigh = record.rung === 'supervise' || record.rung === 'circulate'
    const kind = isHigh ? 'supervise_order' : 'remind_order'
    return {
      value: `${kind}:supervisionId:${record.id}`,
      label: t('actions.paperOf', { paper: t(`codes.paperKind.${kind}`), about: record.number }),
    }
  })
  const ofRequests = issue.requests
    .filter(({ kind }) => kind === 'extension')
    .map((request) => ({
      value: `extension_form:requestId:${request.id}`,
      label: t('actions.paperOf', {
        paper: t('codes.paperKind.extension_form'),
        about: request.from.name,
      }),
    }))
  const closure = { value: 'closure_form', label: t('codes.paperKind.closure_form') }
  return [...ofLinks, ...ofSupervisions, ...ofRequests, closure]
}

/** Which paper came back, and its picture. */
export function ReturnPaperFields({ issue, speech }: Props) {
  const { t } = speech
  const waiting = issue.papers.filter(({ returnedAt }) => returnedAt === null)
  return (
    <>
      <SelectField
        name="paperId"
        label={t('fields.paperId')}
        required
        placeholder={t('actions.choosePaper')}
        options={waiting.map((paper) => ({
          value: paper.id,
          label: t('actions.paperOf', {
            paper: t(`codes.paperKind.${paper.kind}`),
            about: paper.number,
          }),
        }))}
      />
      <EvidenceField speech={speech} />
    </>
  )
}

function EvidenceField({ speech: { t } }: { speech: Speech }) {
  const { bytes } = EVIDENCE_LIMITS
  return (
    <UploadField
      name="evidence"
      label={t('fields.evidence')}
      hint={t('actions.evidenceHint', { size: fileSize(bytes), count: FILES_LIMIT })}
      url="/api/v1/evidence"
      accept={ACCEPTED_ENDINGS.join(',')}
      maxSize={bytes}
      maxCount={FILES_LIMIT}
      text={uploadText(t, bytes, FILES_LIMIT)}
    />
  )
}
