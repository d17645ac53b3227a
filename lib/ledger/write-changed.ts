import { randomUUID } from 'node:crypto'
import { CORRECTABLE, type Correctable } from '#lib/domain/correction.ts'
import { decide } from '#lib/domain/decide.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import { can } from '#lib/domain/policy.ts'
import { appendToIssue } from '#lib/issue-record/append-to-issue.ts'
import type { Ctx } from '#lib/kernel/command.ts'
import { LEDGER_WORDS } from '#lib/ledger-rows/words.ts'
import { importAppointment } from './load.ts'
import { plainText } from './said.ts'

export type RowRef = Readonly<{ importId: string; n: number; number: string }>

/**
 * Writes the chosen cells of a known row: one event a cell, caused by the import. A cell that somebody
 * has changed since the sheet was looked through is left out and becomes a conflict.
 * @returns the version of the issue afterwards
 * @throws DomainError changed_meanwhile when no cell is left; whatever `correct` is refused with.
 */
export async function writeChanged(ctx: Ctx, { importId, n, number }: RowRef): Promise<number> {
  const { tx, now } = ctx
  const cells = await tx.importCell.findMany({ where: { importId, n, status: 'chosen' } })
  const state = await stateOf(ctx, importId, number, (view) => {
    const fresh = cells.filter(({ column, current }) => current === wordsOf(view.state, column))
    const given = fresh.map(({ column, value }) => [column, value])
    if (given.length === 0) return null
    const input = { action: 'correct', ...Object.fromEntries(given) } as const
    const at = now.toISOString()
    return decide(view, ctx.actor, input, { at, newId: randomUUID(), taker: null, evidence: [] })
      .events
  })
  for (const { column, current } of cells) {
    const found = wordsOf(state.before, column)
    await tx.importCell.updateMany({
      where: { importId, n, column },
      data:
        found === current
          ? { status: 'done' }
          : { status: 'open', kind: 'conflicting', current: found },
    })
  }
  return state.version ?? state.before.version
}

/** What the ledger says of a fact, in the words a cell of an import holds. */
function wordsOf(state: IssueState, column: string): string {
  const field = column as Correctable
  const value = state[field] ?? ''
  if (!CORRECTABLE.includes(field) || value === '') return ''
  if (field !== 'source' && field !== 'category' && field !== 'rectificationType') {
    return plainText(value)
  }
  return (LEDGER_WORDS[field] as Readonly<Record<string, string>>)[value] ?? value
}

type Decide = (view: IssueView) => ReturnType<typeof decide>['events'] | null

/** The issue as it was found, and the version it was left at; null when nothing was written. */
async function stateOf({ tx, actor, now }: Ctx, importId: string, number: string, judge: Decide) {
  const { districtId, personId } = actor
  const seat = can(actor, 'correct', { districtId, paths: [] }) ?? importAppointment(actor)
  const cause = { kind: 'import', ref: importId } as const
  const { office, unit } = seat
  const by = { districtId, actorId: personId, unit: unit.code, office, cause }
  const found: IssueState[] = []
  const version = await appendToIssue(tx, by, number, now, (view) => {
    found.push(view.state)
    return judge(view)
  })
  const [before] = found
  if (!before) throw new DomainError('not_found')
  return { version, before }
}
