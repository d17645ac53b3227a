import { Section } from '#components/ui/section.tsx'
import { template } from '#lib/i18n/translator.ts'
import { SheetLine } from './sheet-line.tsx'
import { ScoredCount } from './sheet-progress.tsx'
import type { SheetProps } from './sheet-props.ts'
import { sideOf } from './sheet-setup.ts'

/** Every item of the form by section, with what the chamber gives itself and what is confirmed. */
export function ScoreSheet(props: SheetProps) {
  const { checkup, t } = props
  const takes = sideOf(checkup) !== null
  return (
    <div id="sheet-scores">
      <div className="mb-4 grid gap-1 text-ink-2">
        <p>
          <ScoredCount count={template(t, 'checkups.scoredOf', 'scored', 'selfScored', 'items')} />
        </p>
        {takes ? <p className="no-print text-ink-3">{t('checkups.keys')}</p> : null}
      </div>
      {checkup.sections.map(({ code, title, items }) => (
        <Section
          key={code}
          title={`${code} ${title}`}
          aside={t('checkups.sectionSum', {
            sum: items.reduce((all, { score }) => all + (score ?? 0), 0),
            points: items.reduce((all, { points }) => all + points, 0),
          })}
        >
          <ol>
            {items.map((item) => (
              <SheetLine key={item.code} item={item} {...props} />
            ))}
          </ol>
        </Section>
      ))}
    </div>
  )
}
