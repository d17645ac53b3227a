import { randomUUID } from 'node:crypto'
import { recordAct } from '#lib/audit/record.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import { childPath } from '#lib/domain/unit-path.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { searchText } from '#lib/search/search-text.ts'
import { lockTree, saveUnit } from '../load.ts'
import { countLinks, passLinks } from '../pass-links.ts'
import { passMembers } from '../pass-members.ts'
import { type Plan, planReorganisation } from '../reorganisation-plan.ts'
import { type ReorganiseInput, reorganiseInput } from '../schema.ts'
import { keepUnitPast } from '../unit-spans.ts'

/** What was done: the unit to look at, how many open links pass over, and how many have. */
export type Reorganised = Readonly<{ code: string; links: number; passed: number }>

/**
 * Merges, splits, moves or renames a unit as of a day, in one transaction. The tree's past is kept,
 * open links pass to the successor by events of their own (the first of them at once, many in the
 * background), no event is rewritten, and nobody's office is touched.
 * @throws DomainError what `planReorganisation` refuses, stale_version, before_last_change at `on`.
 */
export const reorganise = defineCommand({
  name: 'reorganise',
  input: reorganiseInput,
  async run(ctx, input): Promise<Reorganised> {
    const { tx, actor, now } = ctx
    const { districtId } = actor
    const { kind, code, on } = input
    await lockTree(tx, districtId)
    const plan = await planReorganisation(ctx, input)
    await keepUnitPast(tx, districtId, plan.changed, on)
    const other = await changeTree(ctx, plan, input)
    const id = randomUUID()
    const links = plan.links ? await countLinks(tx, plan.links) : 0
    const passing = { districtId, id, unit: code, to: other ?? code }
    const passed = plan.links ? await passLinks(tx, passing, plan.links, now) : 0
    await tx.reorganisation.create({
      data: {
        districtId,
        id,
        kind,
        unitCode: code,
        otherCode: other,
        happenedOn: toDateColumn(on),
        units: plan.changed.length,
        links,
        passed,
        doneById: actor.personId,
        doneAt: now,
      },
    })
    await recordAct(ctx, 'reorganise', `unit:${code}`, { kind, on, other, links })
    return { code: kind === 'merge' && other ? other : code, links, passed }
  },
})

/** Changes the tree and returns the code of the other unit that takes part, if there is one. */
async function changeTree(ctx: Ctx, plan: Plan, input: ReorganiseInput): Promise<string | null> {
  const { tx, now } = ctx
  const { unit, other } = plan
  const seen = { code: unit.code, version: input.version }
  switch (input.kind) {
    case 'rename':
      await saveUnit(tx, seen, { name: input.name, search: searchText(input.name) })
      return null
    case 'move':
      await saveUnit(tx, seen, { parentCode: input.parentCode })
      await hang(ctx, unit.path, childPath(other?.path ?? null, unit.code))
      return input.parentCode
    case 'merge': {
      // Below its successor it is seen by whoever sees that, and its past with it.
      await saveUnit(tx, seen, {
        parentCode: input.successor,
        successorCode: input.successor,
        disabledAt: now,
      })
      const target = other?.path ?? ''
      await tx.unit.updateMany({
        where: { parentCode: unit.code },
        data: { parentCode: input.successor, version: { increment: 1 } },
      })
      await hang(ctx, unit.path, target, { isBelowOnly: true })
      if (unit.level === 'chamber') await passMembers(ctx, unit.code, input.successor, input.on)
      await hang(ctx, unit.path, childPath(target, unit.code))
      return input.successor
    }
    case 'split':
      return split(ctx, plan, input)
  }
}

type SplitInput = Extract<ReorganiseInput, { kind: 'split' }>

async function split(ctx: Ctx, { unit, other }: Plan, input: SplitInput): Promise<string> {
  const { tx, actor, now } = ctx
  const { newCode: code, newName: name } = input
  await saveUnit(tx, { code: unit.code, version: input.version }, {})
  const path = childPath(other?.path ?? null, code)
  await tx.unit.create({
    data: {
      districtId: actor.districtId,
      code,
      name,
      level: unit.level,
      kind: unit.kind,
      parentCode: unit.parentCode,
      path,
      search: searchText(name),
      createdAt: now,
    },
  })
  for (const chamber of new Set(input.chambers)) {
    await tx.unit.updateMany({
      where: { code: chamber },
      data: { parentCode: code, version: { increment: 1 } },
    })
    await hang(ctx, childPath(unit.path, chamber), childPath(path, chamber))
  }
  return code
}

/** Gives a unit and everything below it, or that alone, the beginning of another path. */
async function hang(
  { tx, actor }: Ctx,
  from: string,
  to: string,
  { isBelowOnly = false } = {},
): Promise<void> {
  await tx.$executeRaw`
    UPDATE unit SET path = ${to} || substr(path, ${from.length + 1}::int)
    WHERE district_id = ${actor.districtId} AND starts_with(path, ${from})
      AND (NOT ${isBelowOnly}::boolean OR path <> ${from})`
}
