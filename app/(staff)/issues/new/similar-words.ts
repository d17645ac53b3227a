import type { SimilarIssue } from '#components/issues/new/report-state.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { IssueLine } from '#lib/issues/dto.ts'

type Speaking = { t: Translate; locale: Locale; now: Date }

/** Similar issues as the form shows them, ready worded. */
export function similarWords(
  lines: readonly IssueLine[],
  { t, locale, now }: Speaking,
): SimilarIssue[] {
  return lines.map(({ number, title, stage, reportedAt }) => ({
    number,
    title,
    stage: t(`codes.stage.${stage}`),
    reported: format(locale).date(reportedAt, now),
  }))
}
