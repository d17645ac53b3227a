import { BatchBar } from '#components/issues/bulk/batch-bar.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { pagerText } from '#components/ui/texts.ts'
import type { BulkAction } from '#lib/domain/bulk.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import type { IssuePage } from '#lib/issues/dto.ts'
import type { Beside } from './beside-columns.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import type { Telling } from './due.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { ledgerHref } from './ledger-url.ts'

type Props = {
  input: LedgerInput
  found: IssuePage
  beside: Beside
  telling: Telling
  acts: readonly BulkAction[]
}

/** The ledger as a table: its columns, its lines, what may be done to them, and the way to further ones. Stands still. */
export function LedgerList({ input, found, beside, telling, acts }: Props) {
  const { t } = telling
  const { nextCursor } = found
  return (
    <>
      <ColumnChooser input={input} telling={telling} />
      <form action="/issues/bulk">
        <LedgerTable
          items={found.items}
          input={input}
          telling={telling}
          beside={beside}
          selectable={acts.length > 0}
        />
        {acts.length > 0 ? <BatchBar acts={acts} t={t} /> : null}
      </form>
      {input.cursor || nextCursor ? (
        <Pager
          previous={input.cursor ? ledgerHref({ ...input, cursor: undefined }) : undefined}
          next={nextCursor ? ledgerHref({ ...input, cursor: nextCursor }) : undefined}
          text={{ ...pagerText(t), previous: t('issues.firstPage') }}
        />
      ) : null}
    </>
  )
}
