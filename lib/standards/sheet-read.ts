import type { FieldFault } from '#lib/domain/errors.ts'
import {
  type StandardContent,
  type StandardItem,
  standardContentSchema,
  standardItemSchema,
} from '#lib/domain/standard.ts'
import { fieldIssues } from '#lib/kernel/input-issues.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import {
  MOST_FAULTS,
  numberOf,
  readTable,
  sheetFault,
  type TableRow,
  textOf,
} from '#lib/sheet/table.ts'
import { cellFault } from './cell-fault.ts'
import { type Column, HEADINGS, WORDS } from './sheet-columns.ts'

type Read = Pick<StandardContent, 'sections' | 'items'> & { faults: FieldFault[] }
type Line = TableRow<Column>

/**
 * Reads the sheet of a form (sheet-columns.ts). Every fault names its row and column; with any fault
 * nothing should be taken over. A line without an item code only names a section.
 */
export function readForm(rows: readonly (readonly Cell[])[]): Read {
  const table = readTable({ rows }, HEADINGS)
  if (table.faults.length > 0) return { sections: [], items: [], faults: table.faults }
  const lines = table.rows
  const read = lines.filter((line) => !isSectionLine(line)).map(readItem)
  const faults = [
    ...lines.flatMap((line) => titleFaults(line, lines)),
    ...read.flatMap((one) => one.faults),
    ...twiceFaults(lines),
  ]
  if (lines.length === 0) faults.push({ path: 'file', rule: 'empty_form' })
  return {
    sections: sectionsOf(lines),
    items: read.flatMap(({ item }) => (item ? [item] : [])),
    faults: faults.sort(byRow).slice(0, MOST_FAULTS),
  }
}

const byRow = (one: FieldFault, other: FieldFault) =>
  Number(one.params?.row ?? 0) - Number(other.params?.row ?? 0)

const OF_SECTION: readonly Column[] = ['section', 'title']

function isSectionLine({ cells }: Line): boolean {
  const columns = Object.keys(cells) as Column[]
  return columns.every((key) => OF_SECTION.includes(key) || textOf(cells[key]) === '')
}

function sectionsOf(lines: readonly Line[]): StandardContent['sections'] {
  const titles = new Map<string, string>()
  for (const { cells } of lines) {
    const code = textOf(cells.section)
    if (!titles.has(code)) titles.set(code, textOf(cells.title))
  }
  return [...titles].map(([code, title]) => ({ code, title }))
}

const sectionSchema = standardContentSchema.shape.sections.element

/** A section is named the same on every line of it. */
function titleFaults(line: Line, lines: readonly Line[]): FieldFault[] {
  const { row, cells } = line
  const section = textOf(cells.section)
  const missing = OF_SECTION.filter((key) => textOf(cells[key]) === '')
  if (missing.length > 0) {
    return missing.map((key) => sheetFault('cell_missing', { row, column: HEADINGS[key] }))
  }
  const named = sectionSchema.safeParse({ code: section, title: textOf(cells.title) })
  if (!named.success) {
    return fieldIssues(named.error).map((issue) =>
      cellFault(line, { ...issue, path: issue.path === 'code' ? 'section' : 'title' }),
    )
  }
  const first = lines.find((one) => textOf(one.cells.section) === section)
  const isSame = !first || textOf(first.cells.title) === textOf(cells.title)
  if (isSame) return []
  return [sheetFault('section_title_differs', { row, section, first: first.row })]
}

function twiceFaults(lines: readonly Line[]): FieldFault[] {
  const seen = new Map<string, number>()
  return lines.flatMap(({ row, cells }) => {
    const text = textOf(cells.code)
    const first = seen.get(text)
    if (text !== '' && first === undefined) seen.set(text, row)
    return text !== '' && first !== undefined ? [sheetFault('row_twice', { row, first, text })] : []
  })
}

/** One line as an item, or everything that is wrong with it. */
function readItem({ row, cells }: Line): { item: StandardItem | null; faults: FieldFault[] } {
  const code = (column: keyof typeof WORDS, word: string) =>
    (WORDS[column] as ReadonlyMap<string, string>).get(word) ?? word
  const word = (column: Exclude<keyof typeof WORDS, 'proofKinds'>) => {
    const text = textOf(cells[column])
    return text === '' ? undefined : code(column, text)
  }
  const proofs = textOf(cells.proofKinds)
    .split(/[、,，;；\s]+/)
    .filter(Boolean)
  const number = (column: 'points' | 'pass') => {
    const text = textOf(cells[column])
    return text === '' ? undefined : (numberOf(cells[column]) ?? text)
  }
  const given = (column: Column) => textOf(cells[column]) || undefined
  const parsed = standardItemSchema.safeParse(
    {
      code: given('code'),
      section: given('section'),
      kind: word('kind'),
      text: given('text'),
      criterion: textOf(cells.criterion),
      points: number('points'),
      pass: number('pass'),
      proofKinds: proofs.map((one) => code('proofKinds', one)),
      category: word('category') ?? null,
      rectificationType: word('rectificationType'),
      remedy: textOf(cells.remedy),
    },
    { reportInput: true },
  )
  if (parsed.success) return { item: parsed.data, faults: [] }
  const faults = fieldIssues(parsed.error).map((issue) => cellFault({ row, cells }, issue))
  // The section's own cells are judged with its title.
  return { item: null, faults: faults.filter(({ rule, params }) => !isOfSection(rule, params)) }
}

function isOfSection(rule: string, params: FieldFault['params']): boolean {
  return rule === 'cell_missing' && params?.column === HEADINGS.section
}
