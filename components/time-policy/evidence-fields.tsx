import { FieldGroup } from '#components/ui/field-group.tsx'
import { CheckField } from '#components/ui/fields.tsx'
import { CATEGORIES, EVIDENCE_KINDS } from '#lib/domain/codes.ts'
import type { TimePolicy } from '#lib/domain/time-policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = { evidence: TimePolicy['evidence']; t: Translate }

/** Which kinds of evidence work of each category cannot pass without. */
export function EvidenceFields({ evidence, t }: Props) {
  return (
    <FieldGroup
      name="evidence"
      legend={t('timePolicy.evidence')}
      hint={t('timePolicy.evidenceLead')}
    >
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 lg:grid-cols-4">
        {CATEGORIES.map((category) => (
          <fieldset key={category} className="min-w-0">
            <legend>{t(`codes.category.${category}`)}</legend>
            {EVIDENCE_KINDS.map((kind) => (
              <CheckField
                key={kind}
                name={`evidence.${category}.${kind}`}
                label={t(`codes.evidenceKind.${kind}`)}
                defaultChecked={evidence[category]?.includes(kind) ?? false}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </FieldGroup>
  )
}
