import { Combobox } from '#components/ui/combobox.tsx'
import { DateField } from '#components/ui/fields.tsx'
import { comboboxText } from '#components/ui/texts.ts'
import { addDays } from '#lib/domain/calendar.ts'
import type { ChainLink, IssueDetail, RequestDto } from '#lib/issues/dto.ts'
import type { TakerOption } from '#lib/units/dto.ts'
import type { Speech } from './detail-context.ts'
import { takerOptions } from './dispatch-fields.tsx'
import { QuickDates } from './quick-dates.tsx'
import { ReasonField } from './reason-fields.tsx'

type Props = { issue: IssueDetail; speech: Speech }
type WithTakers = Props & { takers: readonly TakerOption[] }

/** Why another unit should do it, and which, when one is known. */
export function TransferAskFields({ speech }: WithTakers) {
  const { t } = speech
  return <ReasonField label={t('actions.reason.request_transfer')} required speech={speech} />
}

/** Until when, and why it needs longer. */
export function ExtensionAskFields({ issue, link, speech }: Props & { link: ChainLink }) {
  const { t, format, now, today } = speech
  const above = issue.assignments.find(({ id }) => id === link.parentId)?.dueOn
  const dates = [7, 15, 30]
    .map((days) => ({ days, date: addDays(link.dueOn, days) }))
    .filter(({ date }) => date >= today && (above === undefined || date <= above))
  return (
    <>
      <DateField
        name="dueOn"
        label={t('actions.newDue')}
        required
        min={addDays(link.dueOn, 1)}
        max={above}
        hint={t('actions.presentDue', { date: format.date(link.dueOn, now) })}
      />
      <QuickDates
        field="dueOn"
        choices={dates.map(({ days, date }) => ({
          date,
          label: t('actions.moreDays', { count: days }),
        }))}
      />
      <ReasonField label={t('actions.reason.request_extension')} required speech={speech} />
    </>
  )
}

/** When it is looked at again, and why it cannot be done for now. */
export function ReviewFields({
  action,
  issue,
  speech,
}: Partial<Props> & { action: 'request_suspension' | 'suspend'; speech: Speech }) {
  const { t, today } = speech
  const asked = issue?.requests.find(
    ({ kind, status }) => kind === 'suspension' && status === 'pending',
  )
  return (
    <>
      <DateField
        name="reviewOn"
        label={t('fields.reviewOn')}
        required
        min={addDays(today, 1)}
        defaultValue={asked?.reviewOn ?? undefined}
        hint={t('actions.reviewHint')}
      />
      <ReasonField label={t(`actions.reason.${action}`)} required speech={speech} />
    </>
  )
}

/** What is granted: for an extension the date, for a transfer the unit; and an opinion. */
export function ApprovalFields({
  request,
  issue,
  takers,
  speech,
}: WithTakers & { request: RequestDto }) {
  const { t, format, now } = speech
  const link = issue.assignments.find(({ id }) => id === request.assignmentId)
  const above = issue.assignments.find(({ id }) => id === link?.parentId)?.dueOn
  return (
    <>
      {request.kind === 'extension' && request.dueOn && link ? (
        <DateField
          name="dueOn"
          label={t('actions.grantedDue')}
          required
          defaultValue={request.dueOn}
          min={addDays(link.dueOn, 1)}
          max={above}
          hint={t('actions.presentDue', { date: format.date(link.dueOn, now) })}
        />
      ) : null}
      {request.kind === 'transfer' ? (
        <Combobox
          name="to"
          label={t('actions.transferTo')}
          required
          text={comboboxText(t)}
          options={takerOptions(
            issue,
            takers.filter(({ code }) => code !== link?.to.code),
            speech,
          )}
        />
      ) : null}
      <ReasonField label={t('actions.reason.approve_request')} speech={speech} />
    </>
  )
}
