import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'

type Props = { issue: IssueDetail; speech: Speech }

/** The official papers that were issued: each opens as it is printed. */
export function PaperList({ issue, speech }: Props) {
  const { t, format, now } = speech
  const { papers, number: issueNumber } = issue
  if (papers.length === 0) return null
  return (
    <Section
      id="papers"
      title={t('issueDetail.papers')}
      aside={t('issueDetail.paperCount', { count: papers.length })}
    >
      <ul>
        {papers.map(({ id, kind, number, issuer, issuedAt, returnedAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-rule border-b py-2 first:pt-0"
          >
            <TextLink href={`/issues/${issueNumber}/papers/${id}`} className="font-bold">
              {t(`codes.paperKind.${kind}`)}
            </TextLink>
            <span>{number}</span>
            <span className="text-ink-2">
              {issuer.name}{' '}
              <time dateTime={issuedAt} title={format.exact(issuedAt)}>
                {format.date(issuedAt, now)}
              </time>
            </span>
            <span className={returnedAt ? undefined : 'text-ink-3'}>
              {returnedAt
                ? t('issueDetail.paperBack', { date: format.date(returnedAt, now) })
                : t('issueDetail.paperOut')}
            </span>
            <a
              href={`/api/v1/papers/${id}`}
              className="no-print text-action underline-offset-4 hover:underline md:ml-auto"
            >
              {t('issueDetail.paperFile')}
              <span className="sr-only"> {number}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
