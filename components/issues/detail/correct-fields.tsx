import { SelectField, TextArea, TextField } from '#components/ui/fields.tsx'
import { textAreaText } from '#components/ui/texts.ts'
import { CATEGORIES, RECTIFICATION_TYPES, SOURCES } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'

type Props = { issue: IssueDetail; speech: Speech }

const LONG = ['goal', 'measures', 'difficulties', 'remark'] as const
const SHORT = ['accountableLeader', 'owner', 'phone'] as const

/** What the ledger says of the issue, as it stands; an emptied fact is taken away. */
export function CorrectFields({ issue, speech }: Props) {
  const { t } = speech
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
      <Classification issue={issue} speech={speech} />
      {SHORT.map((fact) => (
        <TextField
          key={fact}
          name={fact}
          label={t(`fields.${fact}`)}
          maxLength={TEXT_LIMITS.name}
          defaultValue={issue[fact] ?? ''}
        />
      ))}
      {LONG.map((fact) => (
        <TextArea
          key={fact}
          name={fact}
          label={t(`fields.${fact}`)}
          rows={2}
          maxLength={TEXT_LIMITS.note}
          defaultValue={issue[fact] ?? ''}
          text={textAreaText(t)}
        />
      ))}
    </>
  )
}

function Classification({ issue, speech: { t } }: Props) {
  return (
    <>
      <SelectField
        name="category"
        label={t('fields.category')}
        required
        defaultValue={issue.category}
        options={CATEGORIES.map((code) => ({ value: code, label: t(`codes.category.${code}`) }))}
      />
      <SelectField
        name="source"
        label={t('fields.source')}
        required
        defaultValue={issue.source}
        options={SOURCES.map((code) => ({ value: code, label: t(`codes.source.${code}`) }))}
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
