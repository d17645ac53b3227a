import { Icon } from '#components/ui/icon.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PlainLink } from '#components/ui/text-link.tsx'
import { whereOf } from '#lib/domain/issue-filters.ts'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { ledgerHref } from '../ledger/ledger-url.ts'
import { AddCondition } from './add-condition.tsx'
import { BUILDER_ID, type Building, buildHref } from './build-url.ts'
import { ChooseValue, type UnitOption } from './choose-value.tsx'
import type { Wording } from './condition-words.ts'
import { faultSentence } from './where-fault.ts'
import { WhereGroup } from './where-group.tsx'
import { WriteWhere } from './write-where.tsx'

type Props = {
  input: LedgerInput
  /** Null while the builder is closed. */
  building: Building | null
  units: readonly UnitOption[]
  wording: Wording
}

/**
 * Builds the nested filter step by step. Each step is a link or a plain form whose answer is another
 * address of the ledger; only an open builder is part of the page.
 */
export function WhereBuilder({ input, building, units, wording }: Props) {
  const { t } = wording
  const isOpen = building !== null
  const words = isOpen ? 'where.close' : input.where ? 'where.change' : 'where.open'
  return (
    <section id={BUILDER_ID} className="no-print mb-3 border-rule border-b">
      <PlainLink
        href={isOpen ? ledgerHref(input) : buildHref(input)}
        className="flex min-h-11 items-center gap-2 py-1 text-action md:min-h-9"
      >
        <Icon name={isOpen ? 'down' : 'forward'} className="size-4" />
        {t(words)}
      </PlainLink>
      {isOpen ? <Open input={input} building={building} units={units} wording={wording} /> : null}
    </section>
  )
}

function Open({ input, building, units, wording }: Props & { building: Building }) {
  const { t } = wording
  const { at, as, field, fault } = building
  const where = whereOf(input)
  return (
    <div className="grid gap-4 pt-1 pb-4">
      {fault ? (
        <Notice kind="error" role="alert" title={t('where.failed')}>
          <p>{faultSentence(fault, t)}</p>
        </Notice>
      ) : null}
      {where ? (
        <WhereGroup input={input} where={where} path={[]} wording={wording} />
      ) : (
        <p className="text-ink-2">{t('where.nothing')}</p>
      )}
      {field ? (
        <ChooseValue
          input={input}
          where={where}
          at={at}
          as={as}
          field={field}
          units={units}
          wording={wording}
        />
      ) : (
        <AddCondition input={input} where={where} building={building} t={t} />
      )}
      <WriteWhere key={input.where} href={ledgerHref(input)} text={input.where} t={t} />
    </div>
  )
}
