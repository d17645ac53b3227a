import { DueTrace } from '#components/calendar/due-trace.tsx'
import { Light } from '#components/ui/light.tsx'
import { Section } from '#components/ui/section.tsx'
import { daysBetween } from '#lib/domain/calendar.ts'
import { lightOf } from '#lib/domain/light.ts'
import { isOpenLink } from '#lib/domain/stage.ts'
import { DEFAULT_REF } from '#lib/domain/time-policy.ts'
import { daysLeft } from '#lib/i18n/format.ts'
import type { ChainLink, IssueDetail, ShortClock } from '#lib/issues/dto.ts'
import { Deadline } from './deadline.tsx'
import type { Speech } from './detail-context.ts'

type Props = { issue: IssueDetail; speech: Speech }

/** Every clock that runs, whose it is and how its date came about; while suspended, who ends that. */
export function IssueLimits({ issue, speech }: Props) {
  const { t } = speech
  const open = issue.assignments.filter(isOpenLink)
  const clocks = clocksOf(issue)
  const rules = [...new Set(open.flatMap(({ policy }) => policy ?? []))]
  if (clocks.length === 0 && open.length === 0) return null
  return (
    <Section title={t('issueDetail.limits')}>
      <ul className="grid gap-3">
        {clocks.map(({ key, clock, unit }) => (
          <ClockLine key={key} clock={clock} unit={unit} speech={speech} />
        ))}
        {open.map((link) => (
          <FinishLine key={link.id} link={link} speech={speech} />
        ))}
      </ul>
      {rules.length > 0 ? (
        <p className="mt-2 text-ink-3 text-sm">
          {rules.map((rule) => policyWords(rule, t)).join(t('errors.separator'))}
        </p>
      ) : null}
    </Section>
  )
}

type Running = { key: string; clock: ShortClock; unit: string }

/** The short clocks: of the reception, to sign, to verify, and to rule. */
function clocksOf({ clock, federation, assignments, requests }: IssueDetail): Running[] {
  const intake = clock ? [{ key: clock.kind, clock, unit: federation.name }] : []
  const ofLinks = assignments.flatMap((link): Running[] => {
    if (!link.clock) return []
    const unit = link.clock.kind === 'verify' ? link.from.name : link.to.name
    return [{ key: `${link.id} ${link.clock.kind}`, clock: link.clock, unit }]
  })
  const ofRequests = requests.flatMap((request): Running[] =>
    request.clock ? [{ key: request.id, clock: request.clock, unit: request.to.name }] : [],
  )
  return [...intake, ...ofLinks, ...ofRequests]
}

/** A limit of a few working days, with every day it was counted over. */
function ClockLine({ clock, unit, speech }: Omit<Running, 'key'> & { speech: Speech }) {
  const { t, format, now, today, locale } = speech
  return (
    <li className="grid gap-0.5">
      <p className="flex flex-wrap items-center gap-x-3">
        <b>{t(`issueDetail.clock.${clock.kind}`)}</b>
        <span className="text-ink-2">{unit}</span>
        <time dateTime={clock.due} title={format.fullDate(clock.due)}>
          {format.date(clock.due, now)}
        </time>
        <span className="font-bold">
          <Light
            value={lightOf(clock.due, true, today)}
            text={daysLeft(t, daysBetween(today, clock.due))}
          />
        </span>
      </p>
      <div className="no-print">
        <DueTrace trace={clock.trace} policyRef={clock.policy} t={t} locale={locale} />
      </div>
    </li>
  )
}

/** The date of the work itself, and the one before any extension. */
function FinishLine({ link, speech }: { link: ChainLink; speech: Speech }) {
  const { t } = speech
  const { dueOn, light, workingDaysLeft, originalDueOn, extensions, to } = link
  return (
    <li>
      <p className="flex flex-wrap items-center gap-x-3">
        <b>{t('issueDetail.clock.finish')}</b>
        <span className="text-ink-2">{to.name}</span>
        <Deadline
          speech={speech}
          dueOn={dueOn}
          light={light}
          working={workingDaysLeft}
          original={originalDueOn}
        />
      </p>
      {extensions > 0 ? (
        <p className="text-ink-3 text-sm">{t('issueDetail.extended', { count: extensions })}</p>
      ) : null}
    </li>
  )
}

/** The version of the time policy that dates come from. */
function policyWords(policy: string, t: Speech['t']): string {
  return policy === DEFAULT_REF
    ? t('calendar.trace.defaultPolicy')
    : t('calendar.trace.policy', { ref: policy })
}
