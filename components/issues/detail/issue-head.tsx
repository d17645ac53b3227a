import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import { type Fact, Facts } from '#components/ui/facts.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { IssueDetail } from '#lib/issues/dto.ts'
import { Deadline } from './deadline.tsx'
import type { Speech } from './detail-context.ts'

type Props = {
  issue: IssueDetail
  speech: Speech
  /** Jump to what the viewer has to do next. */
  jump?: { href: string; label: string } | undefined
}

/** Number, problem, and where it stands. */
export function IssueHead({ issue, speech, jump }: Props) {
  const { t, format, now } = speech
  const { number, title, stage, severity, dueOn, light, endedAt } = issue
  return (
    <header className="mb-6">
      <Breadcrumbs
        label={t('nav.breadcrumbs')}
        items={[{ href: '/issues', label: t('issueDetail.breadcrumb') }]}
      />
      <p className="text-ink-2 md:mt-2">{number}</p>
      <h1 className="max-w-2xl font-bold text-xl">{title}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone="strong">{t(`codes.stage.${stage}`)}</Tag>
        {severity === 'key' ? <Tag tone="seal">{t('codes.severity.key')}</Tag> : null}
        {dueOn ? <Deadline speech={speech} dueOn={dueOn} light={light} /> : null}
        {endedAt ? (
          <time dateTime={endedAt} title={format.exact(endedAt)} className="text-ink-2">
            {t('issueDetail.endedOn', {
              date: format.date(endedAt, now),
              stage: t(`codes.stage.${stage}`),
            })}
          </time>
        ) : null}
        {jump ? (
          <TextLink href={jump.href} className="no-print py-2.5 font-bold lg:hidden">
            {jump.label}
          </TextLink>
        ) : null}
      </p>
    </header>
  )
}

/** What the problem is, in the words of whoever reported it, and the facts. */
export function IssueAbout({ issue, speech }: Omit<Props, 'jump'>) {
  return (
    <Section title={speech.t('fields.description')}>
      <p className="max-w-2xl whitespace-pre-line">{issue.description}</p>
      <div className="mt-4">
        <Facts columns={2} items={factsOf(issue, speech)} />
      </div>
    </Section>
  )
}

function factsOf(issue: IssueDetail, speech: Speech): Fact[] {
  const { t, format, now } = speech
  const { chamber, township, category, source, rectificationType, reportedAt, reopenCount } = issue
  const facts: Fact[] = [
    {
      label: t('fields.chamber'),
      value: issue.chamberVisible ? (
        <TextLink href={`/chambers/${encodeURIComponent(chamber.code)}`}>{chamber.name}</TextLink>
      ) : (
        chamber.name
      ),
    },
    { label: t('fields.township'), value: township?.name ?? t('common.none') },
    { label: t('fields.category'), value: t(`codes.category.${category}`) },
    { label: t('fields.source'), value: t(`codes.source.${source}`) },
    { label: t('issueDetail.reporterUnit'), value: issue.reporterUnit.name },
    {
      label: t('fields.reportedAt'),
      value: (
        <time dateTime={reportedAt} title={format.exact(reportedAt)}>
          {format.date(reportedAt, now)}
        </time>
      ),
    },
    {
      label: t('fields.rectificationType'),
      value: rectificationType
        ? t(`codes.rectificationType.${rectificationType}`)
        : t('issueDetail.notSet'),
    },
  ]
  if (reopenCount > 0) {
    facts.push({
      label: t('issueDetail.reopenCount'),
      value: t('issueDetail.reopenTimes', { count: reopenCount }),
    })
  }
  return facts
}
