import type { ReactNode } from 'react'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ChamberDetail } from '#lib/units/dto.ts'

type Props = { chamber: ChamberDetail; t: Translate; locale: Locale; today: string }

/** What the check-up looks at: registration, term, venue, staff, members. */
export function ChamberFacts({ chamber, t, locale, today }: Props) {
  const { facts, members, kind, parentName, code } = chamber
  const { fullDate, number } = format(locale)
  const missing = <span className="text-ink-3">{t('chambers.missing')}</span>
  const day = (value: string | null) => (value ? fullDate(value) : missing)
  const over = facts.termEndsOn !== null && facts.termEndsOn < today
  const items: Fact[] = [
    { label: t('fields.code'), value: code },
    { label: t('fields.kind'), value: t(`codes.unitKind.${kind}`) },
    { label: t('fields.parentCode'), value: parentName },
    {
      label: t('fields.registration'),
      value: t(`chambers.registration.${facts.registration}`),
    },
    { label: t('fields.registeredOn'), value: day(facts.registeredOn) },
    { label: t('chambers.uscc'), value: <CreditCode {...facts} missing={missing} t={t} /> },
    {
      label: t('fields.termEndsOn'),
      value: <Marked mark={over ? t('chambers.termOver') : null}>{day(facts.termEndsOn)}</Marked>,
    },
    {
      label: t('fields.venue'),
      value: facts.venue ?? missing,
    },
    {
      label: t('fields.venueArea'),
      value: facts.venueArea ? t('chambers.area', { count: number(facts.venueArea) }) : missing,
    },
    {
      label: t('fields.fullTimeStaff'),
      value: t('chambers.staffCount', { count: facts.fullTimeStaff }),
    },
    {
      label: t('fields.memberCount'),
      value: t('chambers.registerCount', { count: number(facts.memberCount) }),
    },
    { label: t('chambers.members'), value: t('chambers.membersCount', { count: number(members) }) },
  ]
  return <Facts items={items} columns={3} />
}

function Marked({ mark, children }: { mark: string | null; children: ReactNode }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      {children}
      {mark ? <Tag tone="strong">{mark}</Tag> : null}
    </span>
  )
}

type CodeProps = {
  uscc: string | null
  usccPlausible: boolean | null
  missing: ReactNode
  t: Translate
}

/** The credit code; one that fails its check digit is shown with the doubt. */
function CreditCode({ uscc, usccPlausible, missing, t }: CodeProps) {
  if (!uscc) return missing
  return (
    <>
      <span className="break-all">{uscc}</span>
      {usccPlausible === false ? (
        <span className="block text-amber text-sm">{t('chambers.usccDoubt')}</span>
      ) : null}
    </>
  )
}
