import { ActionForm } from '#components/ui/action-form.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { HiddenField, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Weighted } from '#lib/domain/report-result.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ReportYear } from '#lib/reports/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

/** What a first year starts from. */
const PROPOSED = {
  dimensions: { duty: 40, service: 30, party: 20, integrity: 10 },
  panels: { federation: 40, township: 30, members: 30 },
} as const

type Props = { year: number; judging: ReportYear | null; action: FormAction; t: Translate }

/** Dimensions and panels with their weights; a first year starts from a proposal. */
export function JudgingForm({ year, judging, action, t }: Props) {
  const { dimensions, panels } = judging ?? {
    dimensions: proposed(PROPOSED.dimensions, (code) => t(`reports.proposed.${code}`)),
    panels: proposed(PROPOSED.panels, (code) => t(`reports.proposed.${code}`)),
  }
  return (
    <ActionForm action={action} text={formText(t)} className="max-w-xl">
      <HiddenField name="year" value={year} />
      {judging ? <HiddenField name="version" value={judging.version} /> : null}
      <p className="text-ink-2">{t('reports.judgingLead')}</p>
      <Weights name="dimensions" parts={dimensions} t={t} />
      <Weights name="panels" parts={panels} t={t} />
      <div>
        <SubmitButton>{t('reports.save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

function proposed<C extends string>(weights: Record<C, number>, nameOf: (code: C) => string) {
  return (Object.keys(weights) as C[]).map((code) => ({
    code,
    name: nameOf(code),
    weight: weights[code],
  }))
}

type WeightsProps = { name: 'dimensions' | 'panels'; parts: readonly Weighted[]; t: Translate }

/** Lines for the parts there are, and two more. */
function Weights({ name, parts, t }: WeightsProps) {
  const free = [1, 2].map((more) => freeCode(parts, more))
  const rows = [...parts, ...free.map((code) => ({ code, name: undefined, weight: undefined }))]
  return (
    <FieldGroup name={name} legend={t(`fields.${name}`)}>
      {rows.map((row, index) => (
        <div key={row.code} className="grid grid-cols-[minmax(0,1fr)_6rem] gap-3">
          <HiddenField name={`${name}.${index}.code`} value={row.code} />
          <TextField
            name={`${name}.${index}.name`}
            label={t('reports.nameOf', { index: index + 1 })}
            maxLength={TEXT_LIMITS.name}
            defaultValue={row.name}
          />
          <TextField
            name={`${name}.${index}.weight`}
            label={t('reports.weightOf', { index: index + 1 })}
            inputMode="numeric"
            maxLength={3}
            defaultValue={row.weight === undefined ? undefined : `${row.weight}`}
          />
        </div>
      ))}
    </FieldGroup>
  )
}

/** A code no part has; it never changes once scores hang on it. */
function freeCode(parts: readonly Weighted[], more: number): string {
  const used = new Set(parts.map(({ code }) => code))
  const codes = Array.from({ length: used.size + more }, (_, index) => `part${index + 1}`)
  return codes.filter((code) => !used.has(code))[more - 1] ?? `part${used.size + more}`
}
