import { Facts } from '#components/ui/facts.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { VisitDetail } from '#lib/visits/dto.ts'
import { CheckTitle } from './check-fields.tsx'

type Props = { visit: VisitDetail; t: Translate; locale: Locale }

/** Who went where and when, whom they met, and what they saw. */
export function VisitFacts({ visit, t, locale }: Props) {
  const { fullDate } = format(locale)
  const { chamber, member, plannedOn, heldOn, leader, metWith, summary } = visit
  const when = (day: string | null) => day && fullDate(day)
  return (
    <Facts
      items={[
        {
          label: t('fields.chamber'),
          value: <TextLink href={`/chambers/${chamber.code}`}>{chamber.name}</TextLink>,
        },
        { label: t('fields.memberCode'), value: member?.name },
        { label: t('fields.plannedOn'), value: when(plannedOn) },
        { label: t('fields.heldOn'), value: when(heldOn) },
        { label: t('visits.by'), value: visit.byUnit.name },
        { label: t('fields.visitors'), value: visit.visitors },
        { label: t('fields.leaderId'), value: leader?.name },
        { label: t('fields.metWith'), value: metWith },
        { label: t('fields.purpose'), value: visit.purpose, wide: true },
        { label: t('fields.summary'), value: summary, wide: true },
      ].filter(({ value }) => Boolean(value))}
    />
  )
}

/** How each line of the checklist stood on the day. */
export function CheckList({ visit, t }: Omit<Props, 'locale'>) {
  return (
    <ul className="border-rule border-t">
      {visit.checklist.map((entry) => (
        <li key={entry.ref} className="border-rule border-b py-2">
          <p className="flex flex-wrap justify-between gap-x-6">
            <span>
              <CheckTitle entry={entry} />
            </span>
            <b>{t(`codes.checkOutcome.${entry.outcome}`)}</b>
          </p>
          {entry.note ? <p className="text-ink-2">{entry.note}</p> : null}
        </li>
      ))}
    </ul>
  )
}
