import { PolicyForm } from '#components/time-policy/policy-form.tsx'
import { PolicyWords } from '#components/time-policy/policy-words.tsx'
import { TightenForm } from '#components/time-policy/tighten-form.tsx'
import { UnitChoice } from '#components/time-policy/unit-choice.tsx'
import { VersionHistory } from '#components/time-policy/version-history.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { DEFAULT_REF } from '#lib/domain/time-policy.ts'
import type { PolicyPage } from '#lib/time-policy/dto.ts'
import { getPolicyPage } from '#lib/time-policy/queries.ts'
import { policyPageInput } from '#lib/time-policy/schema.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import { type Query, readFilters } from '../../list-query.ts'
import { changeLimits, changePolicy } from './actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_policy')
  return { title: t('timePolicy.title') }
}

/** The time limits of a unit: in force, to change, and how they came to be. */
export default async function TimePolicyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('read_policy'), searchParams])
  const { actor, t, now } = page
  const { input } = readFilters(policyPageInput, query)
  const policy = await orNotFound(getPolicyPage(actor, input.unit, now))
  return (
    <>
      <PageHeader
        title={`${t('timePolicy.title')} ${policy.unit.name}`}
        lead={policy.manageable ? t('timePolicy.lead') : t('timePolicy.readOnly')}
      />
      {policy.units.length > 1 ? (
        <UnitChoice units={policy.units} chosen={policy.unit.code} t={t} />
      ) : null}
      <Section
        title={t('timePolicy.inForce')}
        aside={
          policy.inForce.ref === DEFAULT_REF
            ? t('timePolicy.defaultVersion')
            : t('timePolicy.ref', { ref: policy.inForce.ref })
        }
      >
        <PolicyWords inForce={policy.inForce} t={t} />
      </Section>
      {policy.manageable ? <Change policy={policy} page={page} /> : null}
      <History policy={policy} page={page} />
    </>
  )
}

type PartProps = { policy: PolicyPage; page: PageContext }

/** The form of the district, or of a unit below it. */
function Change({ policy, page: { t, today } }: PartProps) {
  const { unit, newest, inherited, own, newestVersion: version } = policy
  if (newest) {
    return (
      <Section id="change" title={t('timePolicy.change')}>
        <PolicyForm policy={newest} version={version} today={today} action={changePolicy} t={t} />
      </Section>
    )
  }
  if (!inherited) return null
  return (
    <Section id="change" title={t('timePolicy.tightenTitle')}>
      <TightenForm
        key={unit.code}
        unit={unit.code}
        inherited={inherited.policy}
        own={own}
        version={version}
        today={today}
        action={changeLimits}
        t={t}
      />
    </Section>
  )
}

function History({ policy: { versions, inherited }, page: { t, locale } }: PartProps) {
  return (
    <Section title={t('timePolicy.history')}>
      {versions.length === 0 ? (
        <p className="text-ink-2">
          {t('timePolicy.historyEmpty', {
            from: t(inherited ? 'timePolicy.fromAbove' : 'timePolicy.fromDefault'),
          })}
        </p>
      ) : (
        <VersionHistory versions={versions} t={t} locale={locale} />
      )}
    </Section>
  )
}
