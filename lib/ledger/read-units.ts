import type { Level } from '#lib/domain/codes.ts'
import type { LedgerContext, LedgerUnit } from './read-types.ts'
import {
  bodyOf,
  districtPrefixes,
  isOneMore,
  isOneSlip,
  isShortFor,
  nameShapes,
  soundOf,
} from './unit-names.ts'

/** A name found, its unit; `isClose` when it was spelt otherwise. Or none, or several it may be. */
export type UnitReading =
  | Readonly<{ unit: LedgerUnit; isClose: boolean }>
  | Readonly<{ rule: 'unit_unknown' }>
  | Readonly<{ rule: 'unit_ambiguous'; units: readonly LedgerUnit[] }>

/** Finds a unit by its name among those of the levels; `within` narrows what could be several. */
export type UnitReader = (
  name: string,
  levels: readonly Level[],
  within?: string | null,
) => UnitReading

type Known = Readonly<{ unit: LedgerUnit; shapes: readonly string[]; sound: string }>

/**
 * Matches names of a ledger against the units of the district: with and without 街道, 镇, 商会, 协会
 * or 区, and misspelt by one character or by ear if that leaves a single unit. Of two candidates none
 * is taken, unless the township of the row says which.
 */
export function unitReader({ units, former = [], district }: LedgerContext): UnitReader {
  const root = units.find(({ parentCode }) => parentCode === null)
  const prefixes = districtPrefixes(district, root?.name ?? '')
  const knownOf = (unit: LedgerUnit): Known => {
    const shapes = nameShapes(unit.name, prefixes)
    return { unit, shapes, sound: soundOf(shapes.at(-1) ?? '') }
  }
  const known = units.map(knownOf)
  const past = former.map(knownOf)
  const names = new Map(units.map((unit) => [unit.code, unit]))
  const read: UnitReader = (name, levels, within = null) => {
    const shapes = nameShapes(name, prefixes)
    const among = known.filter(({ unit }) => levels.includes(unit.level))
    const exact = sameShape(shapes, among)
    if (exact.length > 0) return decide(exact, { within, isClose: false })
    // A name of the past is rather meant than one of today that is only alike.
    const gone = sameShape(
      shapes,
      past.filter(({ unit }) => levels.includes(unit.level)),
    )
    const today = gone.map((one) => ({ ...one, unit: names.get(one.unit.code) ?? one.unit }))
    return decide(today.length > 0 ? today : alike(shapes, among), { within, isClose: true })
  }
  const seen = new Map<string, UnitReading>()
  // A ledger of a hundred thousand rows names a hundred units.
  return (name, levels, within = null) => {
    const key = `${levels.join(' ')}\n${within ?? ''}\n${name}`
    const before = seen.get(key)
    if (before) return before
    const reading = read(name, levels, within)
    if (seen.size < 20_000) seen.set(key, reading)
    return reading
  }
}

/** Those that share the closest shape: as little as possible is left out of either name. */
function sameShape(shapes: readonly string[], among: readonly Known[]): Known[] {
  for (let most = 0; most < shapes.length; most += 1) {
    const asked = new Set(shapes.slice(0, most + 1))
    const found = among.filter(({ shapes }) =>
      shapes.slice(0, most + 1).some((one) => asked.has(one)),
    )
    if (found.length > 0) return found
  }
  return []
}

/**
 * Those that sound the same; else those whose whole name has a character more or less; else those whose
 * place or trade is one slip away, if they are called the same (商会, 协会); else those whose name is cut
 * short. Short ones are too much alike for slips.
 */
function alike(asked: readonly string[], among: readonly Known[]): Known[] {
  const [core, local] = [asked.at(-1) ?? '', asked[1] ?? '']
  if (core.length < 2) return []
  const sound = soundOf(core)
  const heard = among.filter((one) => one.sound === sound)
  if (heard.length > 0) return heard
  const longer = among.filter(
    ({ shapes }) => local.length >= 4 && isOneMore(local, shapes[1] ?? ''),
  )
  if (longer.length > 0) return longer
  const slipped = among.filter(({ shapes }) => core.length >= 3 && isSlip(asked, shapes))
  return slipped.length > 0 ? slipped : among.filter((one) => isCutShort(local, one))
}

function isSlip(asked: readonly string[], shapes: readonly string[]): boolean {
  const [core, other] = [asked.at(-1) ?? '', shapes.at(-1) ?? '']
  const [body, called] = [bodyOf(asked[0] ?? ''), bodyOf(shapes[0] ?? '')]
  return other.length >= 3 && isOneSlip(core, other) && (body === '' || body === called)
}

/** Of departments the full name may be given for the short one; a chamber of a longer name is another. */
function isCutShort(local: string, { unit, shapes }: Known): boolean {
  const known = shapes[1] ?? ''
  return isShortFor(local, known) || (unit.level === 'district' && isShortFor(known, local))
}

function decide(
  found: readonly Known[],
  { within, isClose }: Readonly<{ within: string | null; isClose: boolean }>,
): UnitReading {
  const once = [...new Map(found.map((one) => [one.unit.code, one])).values()]
  const there = once.filter(({ unit }) => unit.parentCode === within || unit.code === within)
  const left = once.length > 1 && there.length > 0 ? there : once
  const [first] = left
  if (!first) return { rule: 'unit_unknown' }
  if (left.length > 1) return { rule: 'unit_ambiguous', units: left.map(({ unit }) => unit) }
  return { unit: first.unit, isClose }
}
