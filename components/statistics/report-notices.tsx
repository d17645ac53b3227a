import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Telling } from '#lib/statistics/dto.ts'

type Props = { months: readonly string[]; telling: Telling }

/** Reports that the person was told of and has not opened; nothing when there is none. */
export function ReportNotices({ months, telling: { t, locale } }: Props) {
  if (months.length === 0) return null
  return (
    <div className="mb-6">
      <Notice kind="info" title={t('statistics.toRead')}>
        <ul>
          {months.map((month) => (
            <li key={month}>
              <TextLink href={`/statistics/${month}/open`}>{format(locale).month(month)}</TextLink>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
