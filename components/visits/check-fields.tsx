import { FieldGroup } from '#components/ui/field-group.tsx'
import { HiddenField, SelectField, TextField } from '#components/ui/fields.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { CHECK_OUTCOMES } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { type CheckEntry, issueOfRef } from '#lib/domain/visit.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { CheckLine } from '#lib/visits/dto.ts'

type Props = { lines: readonly CheckLine[]; answered: readonly CheckEntry[]; t: Translate }

/** The checklist to be answered: what is open today, and what the visit had answered before. */
export function CheckFields({ lines, answered, t }: Props) {
  const known = new Set(lines.map(({ ref }) => ref))
  const kept = answered.filter(({ ref }) => !known.has(ref))
  const all = [...lines, ...kept.map(({ ref, title }) => ({ ref, title, criterion: null }))]
  if (all.length === 0) return <p className="text-ink-2">{t('visits.checklistNone')}</p>
  return (
    <FieldGroup name="checks" legend={t('visits.checklist')} hint={t('visits.checklistLead')}>
      <ol className="border-rule border-t">
        {all.map((line, index) => (
          <li key={line.ref} className="grid gap-2 border-rule border-b py-2">
            <p>
              <CheckTitle entry={line} />
              {line.criterion ? (
                <span className="block text-ink-3 text-sm">
                  {t('visits.criterion', { text: line.criterion })}
                </span>
              ) : null}
            </p>
            <Answer
              line={line}
              index={index}
              answer={answered.find(({ ref }) => ref === line.ref)}
              t={t}
            />
          </li>
        ))}
      </ol>
    </FieldGroup>
  )
}

type AnswerProps = { line: CheckLine; index: number; answer: CheckEntry | undefined; t: Translate }

function Answer({ line: { ref, title }, index, answer, t }: AnswerProps) {
  return (
    <div className="grid gap-3 md:grid-cols-[11rem_minmax(0,1fr)]">
      <HiddenField name={`checks.${index}.ref`} value={ref} />
      <SelectField
        name={`checks.${index}.outcome`}
        label={t('visits.outcomeOf', { title })}
        hideLabel
        placeholder={t('visits.outcome')}
        options={CHECK_OUTCOMES.map((value) => ({
          value,
          label: t(`codes.checkOutcome.${value}`),
        }))}
        defaultValue={answer?.outcome}
      />
      <TextField
        name={`checks.${index}.note`}
        label={`${t('visits.checkNote')} ${title}`}
        hideLabel
        placeholder={t('visits.checkNote')}
        maxLength={TEXT_LIMITS.reason}
        defaultValue={answer?.note}
      />
    </div>
  )
}

/** What a line is about, an issue as a link to it. */
export function CheckTitle({ entry: { ref, title } }: { entry: { ref: string; title: string } }) {
  const number = issueOfRef(ref)
  if (number === null) {
    return (
      <>
        <span className="mr-2 text-ink-3">{ref.split('/').at(-1)}</span>
        {title}
      </>
    )
  }
  return (
    <>
      <TextLink href={`/issues/${number}`} className="mr-2">
        {number}
      </TextLink>
      {title}
    </>
  )
}
