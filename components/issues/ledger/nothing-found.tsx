import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { laidOut, ledgerHref } from './ledger-url.ts'

type Props = { input: LedgerInput; canReport: boolean; t: Translate }

/** In place of an empty list: away with the filters, or the first issue. */
export function NothingFound({ input, canReport, t }: Props) {
  const { sort: _s, limit: _l, columns: _c, ...filters } = laidOut(input) as LedgerInput
  const isFiltered = ledgerHref(filters) !== '/issues'
  if (isFiltered) {
    return (
      <EmptyState action={<ButtonLink href="/issues">{t('issues.clearFilters')}</ButtonLink>}>
        {t('issues.emptyFiltered')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={
        canReport ? <ButtonLink href="/issues/new">{t('issues.new.title')}</ButtonLink> : undefined
      }
    >
      {t('issues.empty')}
    </EmptyState>
  )
}
