/**
 * What a spreadsheet program takes for a formula, quoted or not, and what has an apostrophe before such
 * already: that one would be taken for ours when the file comes back.
 */
const MARKED = /^'*[=+\-@\t\r＝＋－＠]/
const QUOTED = /[",\r\n]/

/**
 * A line of a CSV file (RFC 4180). CSV cannot say that a cell is text: what would be run as a formula
 * gets an apostrophe before it, the mark of text in spreadsheet programs.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(text: string): string {
  const inert = MARKED.test(text) ? `'${text}` : text
  return QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
