import { LEVELS, type Level, UNIT_KINDS, type UnitKind } from './codes.ts'

/** A unit as the rules need it: its code, its place in the tree and its level. */
export type UnitRef = Readonly<{ code: string; path: string; level: Level }>

/**
 * Path of a unit: the codes from the root, each followed by a slash (`/500119/500119001/`).
 * The trailing slash keeps `/1/4/` from also matching `/1/40/`.
 */
export function childPath(parentPath: string | null, code: string): string {
  return `${parentPath ?? '/'}${code}/`
}

/** True when `path` is `ancestor` itself or lies below it; never when `ancestor` is not a path. */
export function isWithin(path: string, ancestor: string): boolean {
  return ancestor.length > 1 && ancestor.endsWith('/') && path.startsWith(ancestor)
}

/** True when `path` lies below `ancestor` and is not `ancestor` itself. */
export function isBelow(path: string, ancestor: string): boolean {
  return path !== ancestor && isWithin(path, ancestor)
}

/** Codes of all units above a path, root first, without the unit itself. */
export function ancestorCodes(path: string): string[] {
  return path.split('/').filter(Boolean).slice(0, -1)
}

/** The path of the unit right above. */
export function parentPath(path: string): string {
  return path.replace(/[^/]+\/$/, '')
}

/** The last code of a path: the unit itself. */
export function codeOf(path: string): string {
  const code = path.split('/').filter(Boolean).at(-1)
  if (!code) throw new Error(`not a unit path: ${path}`)
  return code
}

/**
 * True when a unit of `level` may hang under a parent of `parentLevel`. Chambers may hang directly
 * under the district (trade associations, out-of-area chambers); departments hang under the federation.
 */
export function mayHangUnder(level: Level, parentLevel: Level): boolean {
  if (level === 'district') return parentLevel === 'district'
  if (level === 'chamber') return parentLevel === 'township' || parentLevel === 'district'
  return LEVELS.indexOf(parentLevel) === LEVELS.indexOf(level) - 1
}

/**
 * True when a unit of this kind may hang under a parent of that kind: as its level allows, never
 * under a department, and the federation, which is the root, under nothing.
 */
export function kindMayHangUnder(kind: UnitKind, parentKind: UnitKind): boolean {
  if (kind === 'federation' || parentKind === 'department') return false
  return mayHangUnder(UNIT_KINDS[kind], UNIT_KINDS[parentKind])
}
