import { whereOf } from './issue-filters.ts'
import { type LedgerInput, ledgerInput } from './ledger-state.ts'
import { withoutUnits } from './where.ts'
import { printWhere } from './where-text.ts'

/** The parameters of an address of the ledger, by name. */
export type SavedState = Readonly<Record<string, string | readonly string[]>>

/** Where in the list or calendar somebody was, and where the state came from: not kept. */
const PASSING = ['cursor', 'month', 'count', 'saved']

/** The parameters of a query text, without what passes. */
export function stateOf(query: string): SavedState {
  const params = new URLSearchParams(query)
  const names = [...new Set(params.keys())].filter((name) => !PASSING.includes(name))
  return Object.fromEntries(
    names.flatMap((name): [string, string | string[]][] => {
      const values = params.getAll(name).filter((value) => value !== '')
      const [only] = values
      if (only === undefined) return []
      return [[name, values.length > 1 ? values : only]]
    }),
  )
}

/** The query text of a state, in the one order of its names. */
export function queryOf(state: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(state).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, `${one}`]),
  )
  const params = new URLSearchParams(pairs)
  params.sort()
  return params.toString()
}

/** Whether the ledger understands all of a state. */
export function isUsable(state: SavedState): boolean {
  return ledgerInput.safeParse(state).success
}

/**
 * A state as far as the ledger still understands it, and the names of the parameters it does not:
 * codes that were given up, filters that are no more.
 */
export function salvage(state: SavedState): { input: LedgerInput; dropped: string[] } {
  const dropped: string[] = []
  let rest: Record<string, unknown> = { ...state }
  for (;;) {
    const parsed = ledgerInput.safeParse(rest)
    if (parsed.success) return { input: parsed.data, dropped }
    const bad = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])],
    )
    dropped.push(...new Set(bad))
    const left = Object.entries(rest).filter(([name]) => !bad.includes(name))
    // A fault that names no parameter leaves nothing to go on with.
    rest = left.length < Object.keys(rest).length ? Object.fromEntries(left) : {}
  }
}

/** A state without the units that cannot be asked for, in the filter row and in the nested filter. */
export function leaveUnits(input: LedgerInput, gone: ReadonlySet<string>): LedgerInput {
  const unit = input.unit?.filter((code) => !gone.has(code))
  const tree = whereOf(input)
  const left = tree && withoutUnits(tree, gone)
  return {
    ...input,
    unit: unit?.length ? unit : undefined,
    where: left ? printWhere(left) : undefined,
  }
}
