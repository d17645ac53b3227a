import type { FieldFault } from '#lib/domain/errors.ts'
import type { Weighted } from '#lib/domain/report-result.ts'

type Pasted = Readonly<{ ballots: Record<string, number>[]; faults: FieldFault[] }>

/**
 * Scores pasted from a sheet, one judge a line, the dimensions in their order divided by tabs, commas
 * or spaces (full-width ones too); a line that is something else is at fault.
 */
export function readScoreLines(lines: string, dimensions: readonly Weighted[]): Pasted {
  const ballots: Record<string, number>[] = []
  const faults: FieldFault[] = []
  for (const [index, line] of lines.split('\n').entries()) {
    const plain = line.normalize('NFKC').trim()
    if (plain === '') continue
    const numbers = plain.split(/[\s,、;]+/).map(Number)
    if (numbers.length !== dimensions.length || numbers.some(Number.isNaN)) {
      const params = { line: index + 1, text: plain.slice(0, 40) }
      faults.push({ path: 'lines', rule: 'score_line', params })
      continue
    }
    ballots.push(Object.fromEntries(dimensions.map(({ code }, at) => [code, numbers[at] ?? 0])))
  }
  return { ballots, faults }
}
