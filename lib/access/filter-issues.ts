import { prisma } from '#lib/db/client.ts'
import type { Prisma } from '#lib/db/district.ts'
import { addDays, startOf, toDateColumn } from '#lib/domain/calendar.ts'
import { ENDED_STAGES, type Light } from '#lib/domain/codes.ts'
import type { IssueFilters } from '#lib/domain/issue-filters.ts'
import { CLOCKLESS_STAGES, lightRange } from '#lib/domain/light.ts'
import { likeLiteral, searchQuery } from '#lib/search/search-text.ts'

/** Further words of a search are left out, so that one request stays one bearable statement. */
const MOST_WORDS = 6

/**
 * The filters as a condition. The ledger, its count and every figure use this one function, so a
 * figure and the list behind it agree. `unit` means the chamber lies in one of these units.
 */
export function filterWhere(filters: IssueFilters, today: string): Prisma.IssueWhereInput {
  return {
    AND: [
      ...codeConditions(filters),
      ...placeConditions(filters),
      ...timeConditions(filters, today),
      ...outcomeConditions(filters),
      ...(filters.q ? [searchWhere(filters.q)] : []),
    ],
  }
}

type Conditions = Prisma.IssueWhereInput[]

function codeConditions({ stage, category, source, severity, state }: IssueFilters): Conditions {
  const all: Conditions = []
  if (stage?.length) all.push({ stage: { in: stage } })
  if (category?.length) all.push({ category: { in: category } })
  if (source?.length) all.push({ source: { in: source } })
  if (severity?.length) all.push({ severity: { in: severity } })
  if (state === 'open') all.push({ stage: { notIn: [...ENDED_STAGES] } })
  if (state === 'ended') all.push({ stage: { in: [...ENDED_STAGES] } })
  return all
}

function placeConditions({ unit, direct }: IssueFilters): Conditions {
  const all: Conditions = []
  if (unit?.length) all.push({ OR: unit.map(unitWhere) })
  if (direct !== undefined) {
    const underDistrict = { chamber: { parent: { level: 'district' } } }
    all.push(direct ? underDistrict : { NOT: underDistrict })
  }
  return all
}

function timeConditions(filters: IssueFilters, today: string): Conditions {
  const { light, from, to, endedFrom, endedTo } = filters
  const all: Conditions = []
  if (light?.length) all.push({ OR: light.map((one) => lightWhere(one, today)) })
  if (from) all.push({ reportedAt: { gte: startOf(from) } })
  if (to) all.push({ reportedAt: { lt: startOf(addDays(to, 1)) } })
  if (endedFrom) all.push({ endedAt: { gte: startOf(endedFrom) } })
  if (endedTo) all.push({ endedAt: { lt: startOf(addDays(endedTo, 1)) } })
  return all
}

/** How it ended: the columns hold a day only while an issue counts as closed. */
function outcomeConditions({ onTime, onTimeOriginal, relapsed }: IssueFilters): Conditions {
  const { dueOn, originalDueOn } = prisma.issue.fields
  const all: Conditions = []
  if (onTime !== undefined) all.push({ finishedOn: onTime ? { lte: dueOn } : { gt: dueOn } })
  if (onTimeOriginal !== undefined) {
    all.push({ finishedOn: onTimeOriginal ? { lte: originalDueOn } : { gt: originalDueOn } })
  }
  if (relapsed !== undefined) all.push({ reopenCount: relapsed ? { gt: 0 } : 0 })
  return all
}

/** Paths hold codes between slashes, so a unit and everything below it is one condition. */
function unitWhere(code: string): Prisma.IssueWhereInput {
  return { chamber: { path: { contains: `/${code}/` } } }
}

function lightWhere(light: Light, today: string): Prisma.IssueWhereInput {
  if (light === 'grey') {
    return { OR: [{ stage: { in: [...CLOCKLESS_STAGES] } }, { dueOn: null }] }
  }
  const { from, until } = lightRange(light, today)
  return {
    stage: { notIn: [...CLOCKLESS_STAGES] },
    dueOn: {
      ...(from && { gte: toDateColumn(from) }),
      ...(until && { lte: toDateColumn(until) }),
    },
  }
}

/** Words in a row narrow: each must stand somewhere in the issue or in the name of its chamber. */
function searchWhere(q: string): Prisma.IssueWhereInput {
  return { AND: q.split(/\s+/).slice(0, MOST_WORDS).map(wordWhere) }
}

function wordWhere(word: string): Prisma.IssueWhereInput {
  const contains = { contains: likeLiteral(word), mode: 'insensitive' as const }
  const name = searchQuery(word)
  return {
    OR: [
      { number: contains },
      { title: contains },
      { description: contains },
      { chamber: { OR: [{ name: contains }, ...(name ? [{ search: { contains: name } }] : [])] } },
    ],
  }
}
