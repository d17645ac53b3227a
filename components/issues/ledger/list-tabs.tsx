import { classes } from '#components/ui/class-names.ts'
import { PlainLink } from '#components/ui/text-link.tsx'
import { LAYOUTS, type LedgerInput } from '#lib/domain/ledger-state.ts'
import { STANDING_LISTS } from '#lib/domain/standing-lists.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { laidOut, ledgerHref } from './ledger-url.ts'

type Props = { input: LedgerInput; t: Translate }

/**
 * The whole ledger and its four lists, and beside them the ways of looking at it. Another list keeps the
 * filters and brings its own columns; another layout keeps all that decides what is found.
 */
export function ListTabs({ input, t }: Props) {
  const { cursor: _cursor, columns: _columns, list: now, ...rest } = input
  const lists = [undefined, ...STANDING_LISTS].map((list) => ({
    href: ledgerHref({ ...rest, list }),
    word: t(list ? `views.lists.${list}` : 'views.lists.all'),
    isNow: list === now,
  }))
  const layouts = [undefined, ...LAYOUTS].map((layout) => ({
    href: ledgerHref(laidOut(input, layout)),
    word: t(layout ? `views.layouts.${layout}` : 'views.layouts.table'),
    isNow: layout === input.layout,
  }))
  return (
    <div className="no-print mb-4 flex flex-wrap justify-between gap-x-10 border-rule-strong border-b">
      <Tabs label={t('views.lists.label')} tabs={lists} />
      <Tabs label={t('views.layouts.label')} tabs={layouts} />
    </div>
  )
}

type Tab = { href: string; word: string; isNow: boolean }

function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map(({ href, word, isNow }) => (
          <li key={word}>
            <PlainLink
              href={href}
              aria-current={isNow ? 'page' : undefined}
              className={classes(
                'flex min-h-11 items-center border-b-2 md:min-h-9',
                isNow
                  ? 'border-action font-bold text-ink'
                  : 'border-transparent text-action hover:underline',
              )}
            >
              {word}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
