import { Button, ButtonLink } from '#components/ui/button.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { defaultColumns, VIEW_COLUMNS, type ViewColumn } from '#lib/domain/ledger-view.ts'
import type { Telling } from './due.tsx'
import { KeptState } from './kept-state.tsx'
import { ledgerHref } from './ledger-url.ts'
import { columnWord } from './line-columns.tsx'

type Props = { input: LedgerInput; telling: Telling }

/** Which columns the table shows and in which order; a plain form, and links that move a column. */
export function ColumnChooser({ input, telling }: Props) {
  const { t } = telling
  const chosen = input.columns ?? defaultColumns(input.list)
  const others = VIEW_COLUMNS.filter((name) => !chosen.includes(name))
  return (
    <div className="no-print mb-3">
      <DetailsPanel summary={t('views.columns')}>
        <form action="/issues" className="grid gap-3">
          <KeptState input={input} leave={['columns', 'cursor']} />
          <fieldset>
            <legend className="mb-1 text-ink-2">{t('views.columnsHint')}</legend>
            <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4">
              {[...chosen, ...others].map((name, at) => (
                <li key={name} className="flex min-h-11 items-center gap-2 md:min-h-8">
                  <label className="flex items-center gap-2">
                    <input
                      type="checkbox"
                      name="columns"
                      value={name}
                      defaultChecked={at < chosen.length}
                      className="size-5 md:size-4"
                    />
                    {columnWord(name, telling, input)}
                  </label>
                  {at > 0 && at < chosen.length ? (
                    <TextLink
                      href={ledgerHref({ ...input, columns: earlier(chosen, at) })}
                      aria-label={t('views.earlierOne', { name: columnWord(name, telling, input) })}
                      className="py-2 text-sm md:py-0"
                    >
                      {t('views.earlier')}
                    </TextLink>
                  ) : null}
                </li>
              ))}
            </ul>
          </fieldset>
          <p className="flex gap-2">
            <Button type="submit">{t('views.showColumns')}</Button>
            <ButtonLink href={ledgerHref({ ...input, columns: undefined })}>
              {t('views.usualColumns')}
            </ButtonLink>
          </p>
        </form>
      </DetailsPanel>
    </div>
  )
}

/** The columns with one of them a place further forward. */
function earlier(chosen: readonly ViewColumn[], at: number): ViewColumn[] {
  const moved = chosen.slice(at, at + 1)
  return [
    ...chosen.slice(0, at - 1),
    ...moved,
    ...chosen.slice(at - 1, at),
    ...chosen.slice(at + 1),
  ]
}
