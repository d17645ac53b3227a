import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField, TextArea, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Weighted } from '#lib/domain/report-result.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ReportDetail } from '#lib/reports/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = { report: ReportDetail; panel: Weighted; action: FormAction; t: Translate }

/** Empty lines below the judges there are, and as many lines as a panel has at least. */
const [MORE, LEAST] = [2, 5]

/** The table of one panel: a judge a line, a dimension a column; Tab leads through it. */
export function ScoreForm({ report, panel, action, t }: Props) {
  const { dimensions } = report.judging
  const ballots = report.ballots.filter((ballot) => ballot.panel === panel.code)
  const length = Math.max(LEAST, ballots.length + MORE)
  const judges = Array.from({ length }, (_, index) => ({ index, scores: ballots[index]?.scores }))
  return (
    <ActionForm action={action} text={formText(t)}>
      <HiddenField name="id" value={report.id} />
      <HiddenField name="version" value={report.version} />
      <HiddenField name="panel" value={panel.code} />
      <p className="max-w-2xl text-ink-2">{t('reports.scoresLead')}</p>
      <div className="overflow-x-auto">
        <table className="border-collapse">
          <caption className="sr-only">{t('reports.scoresOf', { panel: panel.name })}</caption>
          <thead>
            <tr>
              <td />
              {dimensions.map(({ code, name, weight }) => (
                <th key={code} scope="col" className="min-w-20 px-1 py-1 text-left align-bottom">
                  {name} <span className="font-normal text-ink-3">{weight}%</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {judges.map(({ index, scores }) => (
              <tr key={index}>
                <th scope="row" className="whitespace-nowrap pr-3 text-left font-normal">
                  {t('reports.judge', { index: index + 1 })}
                </th>
                {dimensions.map(({ code, name }) => (
                  <td key={code} className="px-1 py-1 align-top">
                    <TextField
                      name={`ballots.${index}.${code}`}
                      label={t('reports.cell', { index: index + 1, dimension: name })}
                      hideLabel
                      inputMode="decimal"
                      maxLength={6}
                      defaultValue={scores?.[code] === undefined ? undefined : `${scores[code]}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="max-w-2xl">
        <TextArea name="lines" label={t('reports.lines')} hint={t('reports.linesHint')} rows={3} />
      </div>
      <div>
        <SubmitButton>{t('reports.saveScores')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
