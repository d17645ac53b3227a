import { EmptyState } from '#components/ui/empty-state.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { SearchResults as Results } from '#lib/finder/dto.ts'
import type { Telling } from './hit-lines.tsx'
import { IssueLine, PersonLine, UnitLine } from './hit-lines.tsx'

type Props = Readonly<{
  q: string
  results: Results
  canRead: boolean
  /** Whether there is a page that lists all persons or chambers for this viewer. */
  canList: Readonly<{ units: boolean; people: boolean }>
  telling: Telling
}>

/** What a search found, by kind, best first; each kind leads on to its own list. */
export function SearchResults({ q, results, canRead, canList, telling }: Props) {
  const { units, people, issues, isLoose } = results
  const { t } = telling
  const isEmpty = [units, people, issues].every(({ items }) => items.length === 0)
  if (isEmpty) return <EmptyState>{t('finder.empty', { q })}</EmptyState>
  const all = (path: string, kind: 'issues' | 'people' | 'units') => (
    <TextLink href={`${path}?q=${encodeURIComponent(q)}`}>{t(`finder.all.${kind}`)}</TextLink>
  )
  return (
    <>
      {isLoose ? <p className="mb-4 text-ink-2">{t('finder.loose', { q })}</p> : null}
      {units.items.length > 0 ? (
        <Section
          title={t('finder.kinds.unit')}
          aside={units.more && canList.units ? all('/chambers', 'units') : null}
        >
          <ul>
            {units.items.map((unit) => (
              <UnitLine key={unit.code} unit={unit} canRead={canRead} {...telling} />
            ))}
          </ul>
        </Section>
      ) : null}
      {people.items.length > 0 ? (
        <Section
          title={t('finder.kinds.person')}
          aside={people.more && canList.people ? all('/admin/people', 'people') : null}
        >
          <ul>
            {people.items.map((person) => (
              <PersonLine key={person.id} person={person} {...telling} />
            ))}
          </ul>
        </Section>
      ) : null}
      {issues.items.length > 0 ? (
        <Section title={t('finder.kinds.issue')} aside={all('/issues', 'issues')}>
          <ul>
            {issues.items.map((issue) => (
              <IssueLine key={issue.number} issue={issue} {...telling} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
