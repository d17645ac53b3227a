import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { DateField, HiddenField } from '#components/ui/fields.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { comboboxText } from '#components/ui/texts.ts'
import { usualDue } from '#lib/domain/usual-days.ts'
import type { ChainLink, IssueDetail } from '#lib/issues/dto.ts'
import type { TakerOption } from '#lib/units/dto.ts'
import type { Speech } from './detail-context.ts'
import { dispatchTerms } from './dispatch-terms.ts'
import { KindField, QuickDueDates, RequirementField } from './order-fields.tsx'

type Props = {
  issue: IssueDetail
  link: ChainLink | null
  giver: string
  takers: readonly TakerOption[]
  speech: Speech
}

/** Why no dispatch can be made here just now, or null. */
export function dispatchHindrance({ issue, link, giver, takers, speech }: Props): string | null {
  const { t, format, now, today } = speech
  if (takers.length === 0) return t('actions.noTakers', { unit: giver })
  const { limit } = dispatchTerms(issue, link)
  if (limit === null || limit >= today) return null
  return t('actions.dueOver', { date: format.date(limit, now) })
}

/** To whom, as what, until when, and what is asked. */
export function DispatchFields({ issue, link, takers, speech }: Props) {
  const { t, format, now, today } = speech
  const { lead, limit } = dispatchTerms(issue, link)
  const isFirst = issue.assignments.length === 0
  const within = link ? 'actions.dueWithin' : 'actions.dueWithLead'
  return (
    <>
      {link ? <HiddenField name="parentId" value={link.id} /> : null}
      <Combobox
        name="to"
        label={t('fields.assignee')}
        required
        hint={link ? undefined : t('actions.takerHint')}
        text={comboboxText(t)}
        options={takerOptions(issue, takers, speech)}
      />
      {lead ? (
        <>
          <HiddenField name="kind" value="support" />
          <Notice kind="info">{t('actions.leadTaken', { unit: lead })}</Notice>
        </>
      ) : (
        <KindField t={t} />
      )}
      <DateField
        name="dueOn"
        label={t('fields.dueOn')}
        required
        min={today}
        max={limit ?? undefined}
        defaultValue={link ? undefined : firstDue(issue, today, limit)}
        hint={limit ? t(within, { date: format.date(limit, now) }) : undefined}
      />
      <QuickDueDates today={today} limit={limit} t={t} />
      <RequirementField t={t} start={isFirst ? (issue.remedy ?? undefined) : undefined} />
    </>
  )
}

/** The first order starts from the date that was proposed, any other from the usual one. */
function firstDue(issue: IssueDetail, today: string, limit: string | null): string | undefined {
  const { targetOn, assignments, usualDays, rectificationType } = issue
  if (targetOn && targetOn >= today && assignments.length === 0) return targetOn
  return usualDue(usualDays, rectificationType, today, limit)
}

/** Those the issue is about first: most work goes to its township or its chamber. */
export function takerOptions(
  { township, chamber }: IssueDetail,
  takers: readonly TakerOption[],
  { t }: Speech,
): ComboOption[] {
  const own = [township?.code, chamber.code]
  const isOwn = ({ code }: TakerOption) => own.includes(code)
  const sorted = [...takers.filter(isOwn), ...takers.filter((taker) => !isOwn(taker))]
  return sorted.map((taker) => ({
    value: taker.code,
    label: taker.name,
    search: `${taker.search} ${taker.code}`,
    group: t(`actions.takerGroup.${isOwn(taker) ? 'concerned' : taker.group}`),
    hint: taker.under ?? undefined,
  }))
}
