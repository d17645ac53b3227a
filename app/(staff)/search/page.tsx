import { SearchForm } from '#components/finder/search-form.tsx'
import { SearchResults } from '#components/finder/search-results.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { isGranted } from '#lib/domain/policy.ts'
import { search } from '#lib/finder/queries.ts'
import { searchPageInput } from '#lib/finder/schema.ts'
import { openPage } from '#lib/web/page.ts'
import { type Query, readFilters } from '../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('any')
  return { title: t('finder.title') }
}

/** So many of each kind are shown; their own lists show the rest. */
const SHOWN = 15

/** Units, people and issues by words, as far as the person sees; the words are the address. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor, today, ...telling }, query] = await Promise.all([openPage('any'), searchParams])
  const { t } = telling
  const { q } = readFilters(searchPageInput, query).input
  const results = q ? await search(actor, { q, limit: SHOWN }, today) : null
  return (
    <>
      <PageHeader title={t('finder.title')} />
      <SearchForm q={q} t={t} />
      {q && results ? (
        <SearchResults
          q={q}
          results={results}
          canRead={isGranted(actor, 'read')}
          canList={{
            units: isGranted(actor, 'read_unit'),
            people: isGranted(actor, 'read_people'),
          }}
          telling={telling}
        />
      ) : null}
    </>
  )
}
