import { Facts } from '#components/ui/facts.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ReportDetail } from '#lib/reports/dto.ts'
import { resultWords } from './report-table.tsx'

type Props = { report: ReportDetail; t: Translate; locale: Locale }

/** Who reported when, what was said, and what it amounts to. */
export function ReportFacts({ report, t, locale }: Props) {
  const { fullDate } = format(locale)
  const { chamber, heldOn, filedAt, summary } = report
  return (
    <Facts
      items={[
        {
          label: t('fields.chamber'),
          value: <TextLink href={`/chambers/${chamber.code}`}>{chamber.name}</TextLink>,
        },
        { label: t('fields.presidentName'), value: report.presidentName },
        {
          label: t('reports.heldOn'),
          value: heldOn ? fullDate(heldOn) : t('reports.notScheduled'),
        },
        {
          label: t('reports.filedAt'),
          value: filedAt ? fullDate(filedAt) : t('reports.notFiled'),
        },
        { label: t('reports.result'), value: <b>{resultWords(report, report.judging, t)}</b> },
        ...(summary ? [{ label: t('reports.summary'), value: summary, wide: true }] : []),
      ]}
    />
  )
}

/** What each panel gave on the mean, with its weight and the number of its judges. */
export function PanelResults({ report: { result, judging }, t }: Omit<Props, 'locale'>) {
  return (
    <Facts
      columns={1}
      items={judging.panels.map(({ code, name, weight }) => {
        const panel = result?.panels.find((one) => one.code === code)
        const judges = t('reports.judges', { count: panel?.judges ?? 0 })
        const mean = panel?.mean ?? null
        return {
          label: `${name} ${weight}%`,
          value: mean === null ? judges : `${t('reports.points', { total: mean })} (${judges})`,
        }
      })}
    />
  )
}
