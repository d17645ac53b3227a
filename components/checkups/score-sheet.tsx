import { Section } from '#components/ui/section.tsx'
import type { CheckupDetail } from '#lib/checkups/dto.ts'
import { type Translate, template } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { SheetLine } from './sheet-line.tsx'
import { ScoredCount } from './sheet-progress.tsx'
import { sideOf } from './sheet-setup.ts'

export type SheetForms = Readonly<Record<'score' | 'selfScore' | 'prove', FormAction>>

export type SheetProps = {
  checkup: CheckupDetail
  forms: SheetForms
  /** The item whose files are being added. */
  proving: string | undefined
  /** The item that a form without script has just saved. */
  saved: string
  t: Translate
}

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
