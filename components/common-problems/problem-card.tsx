import { ActionForm } from '#components/ui/action-form.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { HiddenField, TextArea } from '#components/ui/fields.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formText, textAreaText } from '#components/ui/texts.ts'
import type { CommonProblemDto } from '#lib/common-problems/dto.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  problem: CommonProblemDto
  accept: FormAction
  dismiss: FormAction
  telling: Readonly<{ t: Translate; locale: Locale; now: Date }>
}

/** One problem in common: where, which item, whose issues; and, while proposed, the two decisions. */
export function ProblemCard({ problem, accept, dismiss, telling }: Props) {
  const { t, locale, now } = telling
  const { township, item, itemText, status, parts, issue, reason, proposedAt } = problem
  return (
    <Section
      id={`problem-${problem.id}`}
      title={`${township.name} · ${item} ${itemText}`}
      aside={
        <Tag tone={status === 'proposed' ? 'strong' : 'plain'}>
          {t(`commonProblems.status.${status}`)}
        </Tag>
      }
    >
      <ul className="mb-3">
        {parts.map(({ number, stage, chamber }) => (
          <li key={number}>
            {chamber.name} <TextLink href={`/issues/${number}`}>{number}</TextLink>{' '}
            <span className="text-ink-2">{t(`codes.stage.${stage}`)}</span>
          </li>
        ))}
      </ul>
      <Facts
        items={[
          {
            label: t('commonProblems.chambers'),
            value: t('commonProblems.count', {
              count: new Set(parts.map(({ chamber }) => chamber.code)).size,
            }),
          },
          { label: t('commonProblems.proposedAt'), value: format(locale).date(proposedAt, now) },
          ...(reason ? [{ label: t('commonProblems.reason'), value: reason, wide: true }] : []),
        ]}
      />
      {issue ? (
        <p className="mt-2">
          <TextLink href={`/issues/${issue.number}`}>
            {t('commonProblems.open', { number: issue.number })}
          </TextLink>{' '}
          <span className="text-ink-2">{t(`codes.stage.${issue.stage}`)}</span>
        </p>
      ) : null}
      {status === 'proposed' ? (
        <Decisions problem={problem} accept={accept} dismiss={dismiss} t={t} />
      ) : null}
    </Section>
  )
}

type DecisionProps = Pick<Props, 'problem' | 'accept' | 'dismiss'> & { t: Translate }

function Decisions({ problem: { id, version, township }, accept, dismiss, t }: DecisionProps) {
  const about = (
    <>
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
    </>
  )
  return (
    <div className="no-print mt-3">
      <ActionForm action={accept} text={formText(t)}>
        {about}
        <p className="text-ink-2">{t('commonProblems.acceptLead', { township: township.name })}</p>
        <div>
          <SubmitButton>{t('commonProblems.accept')}</SubmitButton>
        </div>
      </ActionForm>
      <DetailsPanel summary={t('commonProblems.dismiss')} name={`decide-${id}`}>
        <ActionForm action={dismiss} text={formText(t)}>
          {about}
          <TextArea
            name="reason"
            label={t('commonProblems.reason')}
            required
            rows={3}
            maxLength={TEXT_LIMITS.reason}
            text={textAreaText(t)}
          />
          <div>
            <SubmitButton variant="danger">{t('commonProblems.dismiss')}</SubmitButton>
          </div>
        </ActionForm>
      </DetailsPanel>
    </div>
  )
}
