import { beforeAll, describe, expect, it } from 'vitest'
import { atStage, dueOnDay, withoutDue } from '#components/issues/ledger/ledger-url.ts'
import { countQueries } from '#lib/db/client.ts'
import { CARDS_OF_DAY, CARDS_OF_STAGE } from '#lib/domain/ledger-layout.ts'
import { type LedgerInput, ledgerInput, listOf } from '#lib/domain/ledger-state.ts'
import { getBoard } from '#lib/issues/board.ts'
import type { IssuePage } from '#lib/issues/dto.ts'
import { getDueMonth } from '#lib/issues/due-month.ts'
import { listIssues } from '#lib/issues/queries.ts'
import { playLives } from '#tests/features/dashboard/issues.ts'
import { freshDistrict, NOW, type PersonName, type TestDistrict } from '#tests/support/factory.ts'

const VIEWERS: readonly PersonName[] = [
  'clerk',
  'nancheng',
  'dongchengSecretary',
  'logistics',
  'department',
  'member',
]
const FILTERS: readonly Record<string, unknown>[] = [
  {},
  { state: 'ended' },
  { list: 'tasks', sort: '-number' },
  { light: ['red', 'grey'] },
  { q: '活动' },
  { where: 'or(category(venue),not(source(visit)))', stage: ['rectifying', 'closed', 'submitted'] },
  { dueFrom: '2026-03-01', dueTo: '2026-06-30' },
  { asOf: '2025-07-31' },
  { asOf: '2026-02-28', state: 'open', placement: 'then' },
]
const CASES = VIEWERS.flatMap((who) => FILTERS.map((filters) => [who, filters] as const))

let district: TestDistrict
let other: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
  other = await freshDistrict()
  await playLives(district)
  await playLives(other)
}, 300_000)

const stateOf = (filters: object) => ledgerInput.parse({ layout: 'board', ...filters })

/** What the table shows in a state, all of it. */
function rows(who: PersonName, state: object): Promise<IssuePage> {
  const input = ledgerInput.parse({ ...state, limit: 200, count: 'true' })
  return listIssues(district.actor(who), listOf(input), NOW)
}

const numbers = (lines: readonly { number: string }[]) => lines.map(({ number }) => number)

describe.each([
  ['read as a whole', undefined],
  ['read stage by stage', 0],
] as const)('the board, %s', (_, many) => {
  it.each(CASES)(
    'of %s under %j counts and begins as the table behind it',
    async (who, filters) => {
      const state = stateOf(filters)
      const board = await getBoard(district.actor(who), listOf(state), NOW, many)
      for (const { stage, total, cards } of board.columns) {
        const { items } = await rows(who, atStage(state, stage))
        expect([stage, total]).toEqual([stage, items.length])
        expect(cards).toEqual(items.slice(0, CARDS_OF_STAGE))
      }
      for (const { stage, total } of board.folded) {
        expect([stage, total]).toEqual([stage, (await rows(who, atStage(state, stage))).total])
      }
      const { total } = await rows(who, { ...filters })
      const columns = [...board.columns, ...board.folded]
      expect(board.total).toBe(total)
      expect(columns.reduce((sum, column) => sum + column.total, 0)).toBe(total)
    },
  )
})

/** The months around everything that is due in the lives. */
const MONTHS = ['2025-12', '2026-03', '2026-06', '2026-12']

describe('the calendar', () => {
  it.each(CASES)(
    'of %s under %j counts and shows what the table behind it holds',
    async (who, filters) => {
      const state = stateOf(filters)
      const all = await rows(who, { ...filters })
      for (const month of MONTHS) {
        const due = await getDueMonth(district.actor(who), listOf(state), month, NOW)
        const inMonth = all.items.filter(({ dueOn }) => dueOn?.startsWith(month))
        expect([month, due.total]).toEqual([month, inMonth.length])
        expect(due.undated).toBe(all.items.filter(({ dueOn }) => dueOn === null).length)
        for (const { date, total, cards } of due.days) {
          const { items } = await rows(who, dueOnDay(state, date))
          expect([date, total]).toEqual([date, items.length])
          expect(cards).toHaveLength(Math.min(total, CARDS_OF_DAY))
          for (const card of cards) expect(items).toContainEqual(card)
        }
        if (due.undated > 0) {
          const undated = await rows(who, withoutDue(state) as LedgerInput)
          expect(undated.total).toBe(due.undated)
        }
      }
    },
  )

  it('has what is still owed before what has ended', async () => {
    const input = listOf(stateOf({}))
    const { days } = await getDueMonth(district.actor('clerk'), input, '2026-06', NOW)
    const stages = days.flatMap(({ cards }) => cards.map(({ stage }) => stage))
    expect(stages).toContain('pending_closure')
    expect(stages.indexOf('pending_closure')).toBe(0)
  })
})

describe('board and calendar', () => {
  const seen = async (who: PersonName, of = district) => {
    const input = listOf(stateOf({}))
    const ended = listOf(stateOf({ state: 'ended' }))
    const boards = await Promise.all([input, ended].map((one) => getBoard(of.actor(who), one, NOW)))
    const months = await Promise.all(
      MONTHS.map((month) => getDueMonth(of.actor(who), input, month, NOW)),
    )
    return [
      ...boards.flatMap(({ columns }) => columns.flatMap(({ cards }) => cards)),
      ...months.flatMap(({ days }) => days.flatMap(({ cards }) => cards)),
    ]
  }

  it('show nothing of another township or another district', async () => {
    const own = await seen('dongchengSecretary')
    expect(own.length).toBeGreaterThan(0)
    const places = new Set(own.map(({ chamber }) => chamber.code))
    expect([...places]).toEqual([district.units.dongchengChamber.code])
    const all = await seen('clerk')
    expect(new Set(all.map(({ chamber }) => chamber.code)).size).toBe(3)
    const foreign = new Set(numbers(await seen('clerk', other)))
    expect(numbers(all).filter((number) => foreign.has(number))).toEqual([])
  })

  it('take a statement for the counts and one for the cards', async () => {
    const input = listOf(stateOf({ q: '活动', state: 'open' }))
    const board = await countQueries(() => getBoard(district.actor('clerk'), input, NOW))
    const month = await countQueries(() =>
      getDueMonth(district.actor('clerk'), input, '2026-03', NOW),
    )
    // And one for whether the counts still hold.
    expect([board.count, month.count]).toEqual([3, 3])
  })

  it('refuse units out of sight and days to come as the table does', async () => {
    const { nancheng } = district.units
    const hidden = listOf(stateOf({ unit: nancheng.code }))
    const later = listOf(stateOf({ asOf: '2026-12-31' }))
    const actor = district.actor('dongchengSecretary')
    for (const look of [
      (input: typeof hidden) => getBoard(actor, input, NOW),
      (input: typeof hidden) => getDueMonth(actor, input, '2026-03', NOW),
    ]) {
      await expect(look(hidden)).rejects.toMatchObject({ code: 'unknown_unit', path: 'unit' })
      await expect(look(later)).rejects.toMatchObject({ code: 'day_in_future', path: 'asOf' })
    }
  })
})
