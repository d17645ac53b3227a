import { take, WHERE_LIMITS, type Where } from './where.ts'
import { parseWhere, printWhere, type WhereFault } from './where-text.ts'

/** Groups as people think of them: all of the parts hold, at least one, or none of them. */
export const GROUP_KINDS = ['all', 'any', 'none'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]
export type Group = Readonly<{ kind: GroupKind; parts: readonly Where[] }>

/** Which part of which part: `[]` is the whole, `[2, 0]` the first part of its third. */
export type WherePath = readonly number[]

/** A changed filter, null when nothing is left of it; or why it cannot be changed that way. */
export type Edited = Readonly<{ where: Where | null }> | Readonly<{ fault: WhereFault }>

/** A node as a group, null for a condition; `not` over `or` reads as "none of these". */
export function groupOf(node: Where): Group | null {
  const taken = take(node)
  if (!('group' in taken)) return null
  const { group, parts } = taken
  if (group !== 'not') return { kind: group === 'and' ? 'all' : 'any', parts }
  const [inner] = parts.map(take)
  return {
    kind: 'none',
    parts: inner && 'group' in inner && inner.group === 'or' ? inner.parts : parts,
  }
}

/** The node of a group, which must have a part. */
export function nodeOf({ kind, parts }: Group): Where {
  if (kind === 'all') return { and: parts }
  if (kind === 'any') return { or: parts }
  const [only, ...others] = parts
  const isPlain = only && others.length === 0 && !('or' in only)
  return { not: isPlain ? only : { or: parts } }
}

/** The whole filter as a group: a single condition is all there is to hold, and so is nothing. */
export function wholeOf(where: Where | null): Group {
  if (where === null) return { kind: 'all', parts: [] }
  return groupOf(where) ?? { kind: 'all', parts: [where] }
}

/** The group at a place; null when there is none. */
export function groupAt(where: Where | null, path: WherePath): Group | null {
  let group: Group | null = wholeOf(where)
  for (const at of path) {
    const part: Where | undefined = group?.parts[at]
    group = part ? groupOf(part) : null
  }
  return group
}

/** Adds a part at the end of the group at a place. Faults: where_no_place and those of the limits. */
export function addPart(where: Where | null, path: WherePath, part: Where): Edited {
  return edit(where, path, ({ kind, parts }) => ({ kind, parts: [...parts, part] }))
}

/** Adds a group with its first part at the end of the group at a place. */
export function addGroup(
  where: Where | null,
  path: WherePath,
  kind: GroupKind,
  first: Where,
): Edited {
  return addPart(where, path, nodeOf({ kind, parts: [first] }))
}

/** Takes away what stands at a place; a group that has no other part goes with it. */
export function removeAt(where: Where | null, path: WherePath): Edited {
  const last = path.at(-1)
  if (last === undefined) return { where: null }
  if (groupAt(where, path.slice(0, -1))?.parts[last] === undefined) return { fault: noPlace }
  return edit(where, path.slice(0, -1), ({ kind, parts }) => ({
    kind,
    parts: without(parts, last),
  }))
}

/** Makes the group at a place one of another kind. */
export function changeKind(where: Where | null, path: WherePath, kind: GroupKind): Edited {
  return edit(where, path, ({ parts }) => ({ kind, parts }))
}

const noPlace: WhereFault = { rule: 'where_no_place', params: {} }

function edit(where: Where | null, path: WherePath, change: (group: Group) => Group): Edited {
  if (groupAt(where, path) === null) return { fault: noPlace }
  const { parts, kind } = changed(wholeOf(where), path, change)
  return parts.length === 0 ? { where: null } : withinLimits(nodeOf({ parts, kind }))
}

function changed(group: Group, path: WherePath, change: (group: Group) => Group): Group {
  const [at, ...rest] = path
  if (at === undefined) return change(group)
  const parts = group.parts.flatMap((part, index): Where[] => {
    const inner = index === at ? groupOf(part) : null
    if (inner === null) return [part]
    const next = changed(inner, rest, change)
    return next.parts.length === 0 ? [] : [nodeOf(next)]
  })
  return { kind: group.kind, parts }
}

const without = (parts: readonly Where[], at: number) => parts.filter((_, index) => index !== at)

/** A filter is only what its text reads back as; the reader knows the limits. */
function withinLimits(where: Where): Edited {
  return parseWhere(printWhere(where))
}

/** A place as an address writes it: `top`, or numbers of parts such as `2.0`. */
export function printPath(path: WherePath): string {
  return path.length === 0 ? 'top' : path.join('.')
}

/** Reads a place; null for anything else, and for one deeper than a filter may be. */
export function parsePath(text: string): WherePath | null {
  if (text === 'top') return []
  const path = text.split('.')
  const isPath = path.length <= WHERE_LIMITS.depth && path.every((at) => /^\d{1,3}$/.test(at))
  return isPath ? path.map(Number) : null
}
