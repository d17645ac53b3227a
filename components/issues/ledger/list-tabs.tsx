import { classes } from '#components/ui/class-names.ts'
import { PlainLink } from '#components/ui/text-link.tsx'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { STANDING_LISTS } from '#lib/domain/standing-lists.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { ledgerHref } from './ledger-url.ts'

/** The whole ledger and its four lists; another list keeps the filters and brings its own columns. */
export function ListTabs({ input, t }: { input: LedgerInput; t: Translate }) {
  const { cursor: _cursor, columns: _columns, list: now, ...rest } = input
  return (
    <nav aria-label={t('views.lists.label')} className="no-print mb-4 border-rule-strong border-b">
      <ul className="flex flex-wrap gap-x-6">
        {[undefined, ...STANDING_LISTS].map((list) => (
          <li key={list ?? 'all'}>
            <PlainLink
              href={ledgerHref({ ...rest, list })}
              aria-current={list === now ? 'page' : undefined}
              className={classes(
                'flex min-h-11 items-center border-b-2 md:min-h-9',
                list === now
                  ? 'border-action font-bold text-ink'
                  : 'border-transparent text-action hover:underline',
              )}
            >
              {t(list ? `views.lists.${list}` : 'views.lists.all')}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
