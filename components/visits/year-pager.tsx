import type { ReactNode } from 'react'
import { listHref } from '#components/admin/list-href.ts'
import { Pager } from '#components/ui/pager.tsx'
import type { Translate } from '#lib/i18n/translator.ts'

/** The years an address may name. */
const [FIRST, LAST] = [2000, 2099]

type Props = {
  path: string
  year: number
  /** What the address keeps besides the year. */
  keep?: Readonly<Record<string, string | undefined>>
  summary: ReactNode
  t: Translate
}

/** The year figures are of, and the ways to the one before and after. */
export function YearPager({ path, year, keep = {}, summary, t }: Props) {
  const word = (value: number) => t('visits.coverage.year', { year: value })
  const href = (value: number) => listHref(path, { ...keep, year: value })
  return (
    <Pager
      summary={
        <>
          <b className="mr-3 text-ink">{word(year)}</b>
          {summary}
        </>
      }
      previous={year > FIRST ? href(year - 1) : undefined}
      next={year < LAST ? href(year + 1) : undefined}
      text={{ label: t('visits.coverage.years'), previous: word(year - 1), next: word(year + 1) }}
    />
  )
}
