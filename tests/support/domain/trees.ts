import fc from 'fast-check'
import type { Actor } from '#lib/domain/policy.ts'
import { person } from './actors.ts'
import { type Unit, unit } from './units.ts'

/**
 * A random district: townships with chambers with members, chambers directly under the district,
 * perhaps a department, and members that belong to a second chamber. `crew` are the people who act;
 * `fresh` has one more person for every unit who never did.
 */
export type Forest = Readonly<{
  root: Unit
  units: readonly Unit[]
  chambers: readonly Unit[]
  crew: readonly Actor[]
  fresh: Readonly<Record<string, Actor>>
}>

type Plan = Readonly<{
  /** Members of each chamber of each township. */
  towns: readonly (readonly number[])[]
  associations: readonly number[]
  department: boolean
  further: boolean
}>

const members = fc.nat(2)

export const forest: fc.Arbitrary<Forest> = fc
  .record<Plan>({
    towns: fc.array(fc.array(members, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    associations: fc.array(members, { minLength: 1, maxLength: 2 }),
    department: fc.boolean(),
    further: fc.boolean(),
  })
  .map(grow)

function grow(plan: Plan): Forest {
  const root = unit('federation', '500119', null)
  const towns = plan.towns.map((_, at) => unit('town', `50011910${at}`, root))
  const seats = [
    ...plan.associations.map((count) => ({ count, parent: root })),
    ...plan.towns.flatMap((counts, at) =>
      counts.map((count) => ({ count, parent: towns[at] ?? root })),
    ),
  ]
  const chambers = seats.map(({ parent }, at) =>
    unit(parent === root ? 'trade_association' : 'township_chamber', `C${at}`, parent),
  )
  const enterprises = chambers.flatMap((chamber, at) => {
    const second = plan.further ? chambers[(at + 1) % chambers.length] : undefined
    const further = second && second !== chamber ? [second] : []
    return Array.from({ length: seats[at]?.count ?? 0 }, (_, n) =>
      unit('enterprise', `${chamber.code}-M${n}`, chamber, further),
    )
  })
  const departments = plan.department ? [unit('department', 'RSJ', root)] : []
  const units = [root, ...towns, ...chambers, ...enterprises, ...departments]
  return {
    root,
    units,
    chambers,
    crew: crewOf(root, units),
    fresh: Object.fromEntries(units.map((each) => [each.code, clerkOf(each, 'fresh')])),
  }
}

/** The person who handles issues in a unit. */
function clerkOf(where: Unit, name: string): Actor {
  return person(`${name}-${where.code}`, [officeOf(where), where])
}

function officeOf(where: Unit) {
  if (where.kind === 'federation') return 'clerk'
  if (where.kind === 'department') return 'department_officer'
  if (where.level === 'township') return 'township_officer'
  return where.level === 'chamber' ? 'secretary_general' : 'member_contact'
}

/** One person a unit, more in the federation, and people with offices at both ends of a link. */
function crewOf(root: Unit, units: readonly Unit[]): Actor[] {
  const chambers = units.filter((each) => each.level === 'chamber')
  const twoHats = chambers.flatMap((chamber) => {
    const parent = units.find((each) => chamber.path === `${each.path}${chamber.code}/`)
    if (!parent) return []
    return [person(`hats-${chamber.code}`, [officeOf(parent), parent], ['president', chamber])]
  })
  return [
    ...units.map((each) => clerkOf(each, 'crew')),
    person('second-clerk', ['clerk', root]),
    person('third-clerk', ['clerk', root]),
    person('director', ['director', root]),
    person('director-clerk', ['director', root], ['clerk', root]),
    ...twoHats,
  ]
}
