import type { ReactNode } from 'react'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ContactInstruction, ContactIssue, LeaderContact } from '#lib/visits/dto.ts'

type Props = {
  contact: LeaderContact
  issues: readonly ContactIssue[]
  instructions: readonly ContactInstruction[]
  t: Translate
  locale: Locale
}

/** The issues and instructions behind the figures of one leader and chamber. */
export function ContactDetail({ contact, issues, instructions, t, locale }: Props) {
  const { leader, chamber } = contact
  const { fullDate } = format(locale)
  return (
    <Section
      id="detail"
      title={t('visits.leaders.detail', { leader: leader.name, chamber: chamber.name })}
    >
      <h3 className="mb-1 font-bold">{t('visits.leaders.issuesTitle')}</h3>
      {issues.length === 0 ? <p className="mb-4">{t('visits.leaders.none')}</p> : null}
      <ul className="mb-4">
        {issues.map((issue) => (
          <IssueLine key={issue.number} issue={issue} day={fullDate(issue.reportedOn)} />
        ))}
      </ul>
      <h3 className="mb-1 font-bold">{t('visits.leaders.instructionsTitle')}</h3>
      {instructions.length === 0 ? <p>{t('visits.leaders.none')}</p> : null}
      <ul>
        {instructions.map((one) => (
          <IssueLine key={`${one.number} ${one.givenAt}`} issue={one} day={fullDate(one.givenAt)}>
            <q className="block border-seal border-l-2 pl-3 text-ink">{one.note}</q>
          </IssueLine>
        ))}
      </ul>
    </Section>
  )
}

type LineProps = { issue: ContactIssue; day: string; children?: ReactNode }

function IssueLine({ issue: { number, title }, day, children }: LineProps) {
  return (
    <li className="border-rule border-b py-1.5">
      <span className="flex flex-wrap justify-between gap-x-6">
        <span>
          <TextLink href={`/issues/${number}`} className="mr-2">
            {number}
          </TextLink>
          {title}
        </span>
        <span className="text-ink-2">{day}</span>
      </span>
      {children}
    </li>
  )
}
