import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { STAGES } from '#lib/domain/codes.ts'
import { countOf } from '#lib/domain/figures.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { StageLine } from './stage-chart.tsx'

/** Nothing is counted before it is reported. */
const SHOWN = STAGES.filter((stage) => stage !== 'draft')
const CELL = 'border-rule border-b py-1.5 pr-4'
const HEAD = 'border-rule-strong border-b py-1.5 pr-4 align-bottom'

type Props = { category: string; lines: readonly StageLine[]; t: Translate }

/** Every line by every stage, each cell a link to its issues. */
export function StageTable({ category, lines, t }: Props) {
  return (
    <DetailsPanel summary={t('dashboard.stageTable')}>
      <div className="overflow-x-auto">
        <table className="w-full">
          <caption className="sr-only">{t('dashboard.stageTable')}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${HEAD} text-left`}>
                {category}
              </th>
              {SHOWN.map((stage) => (
                <th key={stage} scope="col" className={`${HEAD} min-w-14 text-right`}>
                  {t(`codes.stage.${stage}`)}
                </th>
              ))}
              <th scope="col" className={`${HEAD} text-right`}>
                {t('dashboard.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.key} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </DetailsPanel>
  )
}

function Row({ line: { label, stages, href } }: { line: StageLine }) {
  return (
    <tr>
      <th scope="row" className={`${CELL} whitespace-nowrap text-left font-normal`}>
        {label}
      </th>
      {SHOWN.map((stage) => (
        <td key={stage} className={`${CELL} text-right`}>
          <Count value={stages[stage] ?? 0} href={href([stage])} />
        </td>
      ))}
      <td className={`${CELL} text-right`}>
        <Count value={countOf(stages, SHOWN)} href={href()} />
      </td>
    </tr>
  )
}

function Count({ value, href }: { value: number; href: string }) {
  // Zeros stay quiet, so that the eye finds what is there.
  return (
    <TextLink href={href} className={value === 0 ? 'text-ink-3' : undefined}>
      {value}
    </TextLink>
  )
}
