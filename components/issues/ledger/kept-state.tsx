import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { ledgerHref } from './ledger-url.ts'

/** The state of the ledger as hidden fields, so that a form of its own changes only what it is about. */
export function KeptState({
  input,
  leave,
}: {
  input: LedgerInput
  leave: readonly (keyof LedgerInput)[]
}) {
  return <KeptQuery href={ledgerHref(input)} leave={leave} />
}

/** The same for an address of the ledger. */
export function KeptQuery({ href, leave }: { href: string; leave: readonly string[] }) {
  const query = href.split('?')[1] ?? ''
  return [...new URLSearchParams(query)]
    .filter(([name]) => !leave.includes(name))
    .map(([name, value]) => (
      <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
    ))
}
