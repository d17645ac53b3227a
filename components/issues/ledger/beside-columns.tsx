import type { Column } from '#components/ui/data-table.tsx'
import type { LedgerFacts } from '#lib/domain/ledger-row.ts'
import type { BesideColumn } from '#lib/domain/ledger-view.ts'
import type { MessageKey } from '#lib/i18n/translator.ts'
import type { IssueLine } from '#lib/issues/dto.ts'
import { ShortDate, type Telling } from './due.tsx'

/** What the ledger says of the lines beyond themselves, by number. */
export type Beside = Readonly<Record<string, LedgerFacts>>

const WORDS: Readonly<Record<BesideColumn, MessageKey>> = {
  reporter: 'fields.collector',
  description: 'fields.description',
  goal: 'fields.goal',
  measures: 'fields.measures',
  rectificationType: 'fields.rectificationType',
  accountableLeader: 'fields.accountableLeader',
  leadUnit: 'fields.leadUnit',
  responsibleUnit: 'fields.responsibleUnit',
  supportUnits: 'fields.supportUnit',
  owner: 'fields.owner',
  dispatchedOn: 'fields.dispatchedAt',
  progress: 'fields.progress',
  difficulties: 'fields.difficulties',
  completedOn: 'views.completedOn',
  verifier: 'fields.verifier',
  closedOn: 'fields.closedAt',
  satisfaction: 'fields.satisfaction',
  remark: 'fields.remark',
}

/** A column of the federation's sheet; long words are cut in the table and whole on hover. */
export function besideColumn(
  name: BesideColumn,
  telling: Telling,
  beside: Beside,
): Column<IssueLine> {
  return {
    key: name,
    header: telling.t(WORDS[name]),
    cell: ({ number }) => cellOf(name, beside[number], telling),
  }
}

function cellOf(name: BesideColumn, facts: LedgerFacts | undefined, telling: Telling) {
  const { t } = telling
  if (!facts) return null
  switch (name) {
    case 'dispatchedOn':
    case 'completedOn':
    case 'closedOn': {
      const day = facts[name]
      return day ? <ShortDate value={day} telling={telling} /> : null
    }
    case 'supportUnits':
      return <Cut text={facts.supportUnits.join(t('errors.separator'))} />
    case 'rectificationType':
      return facts.rectificationType && t(`codes.rectificationType.${facts.rectificationType}`)
    case 'satisfaction':
      return facts.satisfaction && t(`codes.satisfaction.${facts.satisfaction}`)
    default:
      return <Cut text={facts[name]} />
  }
}

function Cut({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <span title={text} className="block max-w-72 truncate">
      {text}
    </span>
  )
}
