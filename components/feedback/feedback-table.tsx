import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { When } from '#components/ui/when.tsx'
import type { FeedbackLine } from '#lib/feedback/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

export type Telling = Readonly<{ t: Translate; locale: Locale; now: Date }>

/** Feedback line by line; numbers of people in the words are masked. */
export function FeedbackTable({ lines, telling }: { lines: FeedbackLine[]; telling: Telling }) {
  const { t, locale, now } = telling
  const { date, exact } = format(locale)
  return (
    <DataTable
      caption={t('feedback.caption')}
      wrap
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          header: t('feedback.receivedAt'),
          phone: 'lead',
          cell: ({ receivedAt: at }) => <When value={at} text={date(at, now)} exact={exact(at)} />,
        },
        {
          key: 'text',
          header: t('feedback.text'),
          phone: 'title',
          cell: ({ id, text }) => <TextLink href={`/feedback/${id}`}>{text}</TextLink>,
        },
        {
          key: 'chamber',
          header: t('fields.chamber'),
          phone: 'line',
          cell: ({ chamber }) => chamber.name,
        },
        {
          key: 'giver',
          header: t('feedback.giver'),
          phone: 'line',
          cell: (line) => giverWords(line, t),
        },
        {
          key: 'status',
          header: t('fields.stage'),
          phone: 'end',
          cell: ({ status }) => (
            <Tag tone={status === 'received' ? 'strong' : 'plain'}>
              {t(`codes.feedbackStatus.${status}`)}
            </Tag>
          ),
        },
      ]}
    />
  )
}

/** Who gave it, or how it came in; with a word when the chamber must not know. */
export function giverWords(line: FeedbackLine, t: Translate): string {
  const { giver, isAnonymous, isThroughLink } = line
  if (isThroughLink) return t('feedback.throughLink')
  if (!giver) return t('feedback.anonymous')
  const who = [giver.member, giver.person].filter(Boolean).join(' ')
  return isAnonymous ? t('feedback.anonymousToward', { who }) : who
}
