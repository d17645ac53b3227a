import type { ReactNode } from 'react'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { When } from '#components/ui/when.tsx'
import type { IssueHit, PersonHit, UnitHit } from '#lib/finder/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { issueHref, personHref, unitHref } from './hit-links.ts'
import { Marked } from './marked.tsx'

export type Telling = Readonly<{ t: Translate; locale: Locale; now: Date }>

function Line({ href, title, children }: { href: string; title: ReactNode; children: ReactNode }) {
  return (
    <li className="grid gap-0.5 border-rule border-b py-2">
      <TextLink href={href} className="py-1.5 md:py-0">
        {title}
      </TextLink>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
        {children}
      </div>
    </li>
  )
}

type UnitProps = Telling & { unit: UnitHit; canRead: boolean }

export function UnitLine({ unit, canRead, t }: UnitProps) {
  return (
    <Line href={unitHref(unit, canRead)} title={<Marked text={unit.name} marks={unit.marks} />}>
      <span>{t(`codes.unitKind.${unit.kind}`)}</span>
      {unit.parentName ? <span>{unit.parentName}</span> : null}
      {unit.disabled ? <Tag>{t('admin.units.disabled')}</Tag> : null}
    </Line>
  )
}

export function PersonLine({ person, t }: Telling & { person: PersonHit }) {
  return (
    <Line href={personHref(person.id)} title={<Marked text={person.name} marks={person.marks} />}>
      {person.offices.map(({ office, unitName }) => (
        <span key={`${office} ${unitName}`}>
          {unitName} {t(`codes.office.${office}`)}
        </span>
      ))}
      {person.phone ? <span>{person.phone}</span> : null}
    </Line>
  )
}

export function IssueLine({ issue, t, locale, now }: Telling & { issue: IssueHit }) {
  const { date, exact } = format(locale)
  const { number, reportedAt, excerpt } = issue
  return (
    <Line href={issueHref(number)} title={<Marked text={issue.title} marks={issue.titleMarks} />}>
      <span className="whitespace-nowrap">
        <Marked text={number} marks={issue.numberMarks} />
      </span>
      <span>{issue.chamberName}</span>
      <Tag>{t(`codes.stage.${issue.stage}`)}</Tag>
      <When value={reportedAt} text={date(reportedAt, now)} exact={exact(reportedAt)} />
      {excerpt ? (
        <p className="w-full text-ink">
          <span className="sr-only">{t('finder.excerpt')} </span>
          <Marked {...excerpt} />
        </p>
      ) : null}
    </Line>
  )
}
