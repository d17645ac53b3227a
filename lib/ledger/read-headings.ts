import { LEDGER_KEYS, type LedgerColumn } from '#lib/domain/ledger-columns.ts'
import { HIDDEN_HEADINGS } from '#lib/domain/ledger-sheet.ts'
import { cut } from '#lib/domain/text.ts'
import { type HeadingMatch, isSure, isVague, matchHeading } from './heading-words.ts'
import type { FilledRow } from './read-merges.ts'
import { rawText } from './read-text.ts'
import type { LedgerHeadings } from './read-types.ts'

/** Without these no issue can be made of a row. */
export const NEEDED = ['chamber', 'category', 'description', 'reportedOn'] as const

/** The headings of a sheet: where each column stands, from 0. */
export type HeadingBlock = Readonly<{
  /** Number of the last heading row. */
  row: number
  places: ReadonlyMap<LedgerColumn, number>
  /** Further places of a column whose heading is merged over several. */
  wider: ReadonlyMap<LedgerColumn, readonly number[]>
  hidden: Readonly<{ issueId: number; version: number }> | null
  headings: LedgerHeadings
  /** The same words under two headings: which of them counts cannot be known. */
  twice: readonly string[]
  /** Words of all heading rows by column, for rows that repeat them. */
  words: readonly ReadonlySet<string>[]
}>

const HIGHEST = 3

/** The rows among the first of a sheet that are its headings: those with the most known columns. */
export function findHeadings(rows: readonly FilledRow[]): HeadingBlock | null {
  let best: HeadingBlock | null = null
  rows.forEach((_, at) => {
    for (let height = 1; height <= Math.min(HIGHEST, at + 1); height += 1) {
      const block = blockOf(rows.slice(at + 1 - height, at + 1))
      if (block.places.size > (best?.places.size ?? 1)) best = block
    }
  })
  return best
}

type Found = HeadingMatch & Readonly<{ at: number; words: string }>

function blockOf(rows: readonly FilledRow[]): HeadingBlock {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const lines = rows.map(({ cells }) => cells.map((cell) => oneLine(rawText(cell))))
  const columns = Array.from({ length: width }, (_, at) => wordsAt(lines, at))
  const found = columns.flatMap(({ sub, group }, at): Found[] => {
    const match = bestMatch(sub, rows.length > 1 ? group : null)
    return match ? [{ ...match, at, words: sub }] : []
  })
  const chosen = new Map<LedgerColumn, Found>()
  for (const one of [...found].sort((a, b) => a.rank - b.rank || a.at - b.at)) {
    if (!chosen.has(one.column)) chosen.set(one.column, one)
  }
  const starts = rows.at(-1)?.starts
  const isWider = ({ at, column }: Found) => {
    const first = chosen.get(column)?.at
    return at !== first && starts?.get(at) !== undefined && starts.get(at) === first
  }
  const wider = Map.groupBy(found.filter(isWider), ({ column }) => column)
  const taken = new Set([...chosen.values(), ...found.filter(isWider)].map(({ at }) => at))
  const hidden = hiddenOf(columns.map(({ sub }) => sub))
  const twice = found
    .filter((one) => !taken.has(one.at) && chosen.get(one.column)?.rank === one.rank)
    .filter(({ column }) => column === 'dueOn' || (NEEDED as readonly string[]).includes(column))
  const unknown = columns.flatMap(({ sub }, at) => {
    const isOurs = at === hidden?.issueId || at === hidden?.version
    return sub === '' || taken.has(at) || isOurs ? [] : [cut(sub, 40)]
  })
  return {
    row: rows.at(-1)?.number ?? 0,
    places: new Map([...chosen].map(([column, { at }]) => [column, at])),
    wider: new Map([...wider].map(([column, more]) => [column, more.map(({ at }) => at)])),
    hidden,
    headings: {
      row: rows.at(-1)?.number ?? 0,
      known: Object.fromEntries([...chosen].map(([column, { words }]) => [column, words])),
      unknown: [...new Set(unknown)],
      missing: LEDGER_KEYS.filter((key) => !chosen.has(key)),
    },
    twice: twice.map(({ words }) => words),
    words: columns.map((_, at) => new Set(lines.map((line) => line[at] ?? '').filter(Boolean))),
  }
}

/** A heading may be broken over lines to keep its column narrow. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '')
}

/** The lowest words of a column, and those above them; groups reach over the columns to their right. */
function wordsAt(
  lines: readonly (readonly string[])[],
  at: number,
): { sub: string; group: string } {
  const texts = lines.map((line) => line[at] ?? '')
  const lowest = texts.findLastIndex((text) => text !== '')
  const above = lines[lowest - 1]
  const group = above?.slice(0, at + 1).findLast((text) => text !== '') ?? ''
  return { sub: texts[lowest] ?? '', group }
}

/** `group` is null where the headings are one row; under a group 时间 alone may be that of anything. */
function bestMatch(sub: string, group: string | null): HeadingMatch | null {
  const found = matchHeading(sub)
  const isOpen = group !== null && found?.column === 'reportedOn' && isVague(found)
  const alone = isOpen ? null : found
  const joined = group && group !== sub ? joinedMatch(sub, group) : null
  if (!alone || !joined) return alone ?? joined
  return joined.rank < alone.rank ? joined : alone
}

/** 整改 + 时限; 商会情况 + 名称 is 商会名称, and 销号 + 是否 is 是否销号. */
function joinedMatch(sub: string, group: string): HeadingMatch | null {
  const stem = group.replace(/(基本情况|情况|信息|环节)$/, '')
  const found = [group + sub, stem + sub, sub + stem].map(matchHeading)
  return found.find((match) => match && isSure(match)) ?? null
}

function hiddenOf(words: readonly string[]): HeadingBlock['hidden'] {
  const issueId = words.indexOf(HIDDEN_HEADINGS.issueId)
  const version = words.indexOf(HIDDEN_HEADINGS.version)
  return issueId < 0 || version < 0 ? null : { issueId, version }
}
