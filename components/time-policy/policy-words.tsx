import { type Fact, Facts } from '#components/ui/facts.tsx'
import { CATEGORIES, MILESTONES, RECTIFICATION_TYPES } from '#lib/domain/codes.ts'
import { type PolicyInForce, TIGHTENABLE, type TimePolicy } from '#lib/domain/time-policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { LadderTable } from './ladder-table.tsx'
import { limitWords } from './limit-words.ts'

type Props = { inForce: PolicyInForce; t: Translate }

/** A policy in plain words. */
export function PolicyWords({ inForce: { policy }, t }: Props) {
  return (
    <div className="grid gap-6">
      <Facts columns={3} items={limitFacts(policy, t)} />
      <div>
        <h3 className="mb-1 font-bold">{t('timePolicy.usual')}</h3>
        <Facts
          columns={3}
          items={RECTIFICATION_TYPES.map((type) => ({
            label: t(`codes.rectificationType.${type}`),
            value: t('timePolicy.calendarDays', { count: policy.usualDays[type] }),
          }))}
        />
      </div>
      <div>
        <h3 className="mb-1 font-bold">{t('timePolicy.milestones')}</h3>
        <Facts
          columns={3}
          items={MILESTONES.map((milestone) => ({
            label: t(`codes.milestone.${milestone}`),
            value: t('timePolicy.onDay', { count: policy.milestoneDays[milestone] }),
          }))}
        />
      </div>
      <div>
        <h3 className="mb-1 font-bold">{t('timePolicy.ladder')}</h3>
        <LadderTable ladder={policy.ladder} t={t} />
      </div>
      <div>
        <h3 className="mb-1 font-bold">{t('timePolicy.evidence')}</h3>
        <EvidenceWords evidence={policy.evidence} t={t} />
      </div>
    </div>
  )
}

function limitFacts(policy: TimePolicy, t: Translate): Fact[] {
  const { objectionDays, lookBackDays: days, lookBackShare: share } = policy
  return [
    ...TIGHTENABLE.map((limit) => ({
      label: t(`fields.${limit}`),
      value: limitWords(limit, policy[limit], t),
    })),
    {
      label: t('fields.objectionDays'),
      value: t('timePolicy.objection', { count: objectionDays }),
    },
    { label: t('fields.lookBackDays'), value: t('timePolicy.lookBack', { days, share }) },
    {
      label: t('fields.commonChambers'),
      value: t('timePolicy.common', { count: policy.commonChambers }),
    },
    {
      label: t('fields.warnMonths'),
      value: t('timePolicy.warn', { months: policy.warnMonths.join(t('errors.separator')) }),
    },
  ]
}

function EvidenceWords({ evidence, t }: { evidence: TimePolicy['evidence']; t: Translate }) {
  const lines = CATEGORIES.flatMap((category) => {
    const kinds = evidence[category] ?? []
    return kinds.length > 0 ? [{ category, kinds }] : []
  })
  if (lines.length === 0) return <p className="text-ink-2">{t('timePolicy.evidenceNone')}</p>
  return (
    <ul>
      {lines.map(({ category, kinds }) => (
        <li key={category}>
          {t('timePolicy.evidenceLine', {
            category: t(`codes.category.${category}`),
            kinds: kinds.map((kind) => t(`codes.evidenceKind.${kind}`)).join(t('errors.separator')),
          })}
        </li>
      ))}
    </ul>
  )
}
