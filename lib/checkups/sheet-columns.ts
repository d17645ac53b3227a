import type { ItemScore } from '#lib/domain/checkup.ts'
import type { StandardContent } from '#lib/domain/standard.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import type { SheetSpec } from '#lib/sheet/write-sheet.ts'

/** The columns of a sheet of scores; headings are Chinese whatever the language of the page. */
export const HEADINGS = {
  chamber: '商会代码',
  chamberName: '商（协）会',
  item: '指标代码',
  text: '指标',
  criterion: '判定依据',
  points: '分值',
  selfScore: '自评分',
  score: '核定分',
  reason: '扣分原因',
} as const
export type Column = keyof typeof HEADINGS

/** What only helps to fill the sheet in and is not read again. */
export const BESIDE: readonly Column[] = ['chamberName', 'text', 'criterion', 'points', 'selfScore']

const WIDTHS: Partial<Record<Column, number>> = {
  chamberName: 22,
  text: 28,
  criterion: 44,
  reason: 36,
}

type Scored = Readonly<{ chamber: string; chamberName: string; scores: readonly ItemScore[] }>

/** The scores of a campaign as a sheet: a line for each item of each chamber, to be filled in. */
export function sheetOf(
  name: string,
  content: StandardContent,
  checkups: readonly Scored[],
): SheetSpec {
  const columns = (Object.keys(HEADINGS) as Column[]).map((key) => ({
    heading: HEADINGS[key],
    width: WIDTHS[key] ?? 11,
  }))
  const rows = checkups.flatMap(({ chamber, chamberName, scores }) => {
    const byItem = new Map(scores.map((one) => [one.item, one]))
    return content.items.map(({ code, text, criterion, points }): Cell[] => {
      const { selfScore = null, score = null, reason = null } = byItem.get(code) ?? {}
      return [chamber, chamberName, code, text, criterion, points, selfScore, score, reason]
    })
  })
  return { name, columns, rows }
}
