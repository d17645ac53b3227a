import { expect } from 'vitest'
import type { PdfPage } from './read-pdf.ts'

/** Where the type area of GB/T 9704-2012 lies on A4, in millimetres. */
const AREA = { top: 37, left: 28, right: 28 + 156, bottom: 37 + 225 }
const POINT = 25.4 / 72

/**
 * Measures the pages of a paper as GB/T 9704-2012 asks: A4, 37 mm above, 28 mm left, a type area of
 * 156 x 225 mm with at most 22 lines of at most 28 characters of 16 points, a title of 22 points and
 * the page number outside of it.
 */
export function expectLayout(given: readonly PdfPage[], title: string): void {
  const pages = given.map((page) => ({ ...page, lines: page.lines.map(withoutHanging) }))
  for (const page of pages) {
    expect(page.width).toBeCloseTo(210, 0)
    expect(page.height).toBeCloseTo(297, 0)
  }
  const lines = pages.flatMap(textLines)
  for (const line of lines) {
    expect(line.left, line.text).toBeGreaterThan(AREA.left - 1)
    expect(line.right, line.text).toBeLessThan(AREA.right + 1)
    expect(line.baseline, line.text).toBeLessThan(AREA.bottom)
    expect(line.baseline - line.size * POINT, line.text).toBeGreaterThan(AREA.top - 1)
    if (isBody(line)) expect(fullWidth(line.text), line.text).toBeLessThanOrEqual(28)
  }
  for (const page of pages) expect(textLines(page).length).toBeLessThanOrEqual(22)
  const full = pages.flatMap(bodyLines)
  expect(Math.min(...full.map(({ left }) => left))).toBeCloseTo(AREA.left, 0)
  expect(Math.max(...full.map(({ text }) => fullWidth(text)))).toBe(28)
  const headline = lines.find(({ text }) => plain(text) === title)
  expect(headline?.size).toBeCloseTo(22, 0)
  expect(lines.some(({ text }) => /〔\d{4}〕[1-9]\d*号/.test(plain(text)))).toBe(true)
  for (const page of pages) {
    const below = page.lines.filter(({ baseline }) => baseline > AREA.bottom)
    expect(below.map(({ text }) => text.replaceAll(' ', ''))).toEqual([
      `—${pages.indexOf(page) + 1}—`,
    ])
    expect(below[0]?.size).toBeCloseTo(14, 0)
  }
}

/**
 * A page between two others has all its 22 lines, 10.2 mm apart: the first stands in the first of the
 * 22 bands of the type area, the last in the last.
 * @returns where the first line stands, in millimetres from the edge
 */
export function expectFullPage(page: PdfPage | undefined): number {
  const pitch = 225 / 22
  const lines = page ? textLines(page) : []
  expect(lines.length).toBe(22)
  const [first, last] = [lines[0]?.baseline ?? 0, lines.at(-1)?.baseline ?? 0]
  expect((last - first) / 21).toBeCloseTo(pitch, 1)
  expect(first - 16 * POINT * 0.75).toBeGreaterThan(AREA.top)
  expect(first).toBeLessThan(AREA.top + pitch)
  expect(last).toBeGreaterThan(AREA.bottom - pitch)
  expect(last).toBeLessThan(AREA.bottom)
  return first
}

/**
 * A mark that hangs over the right edge does not belong to the area; LibreOffice lets them hang,
 * though the document forbids it.
 */
export function withoutHanging<L extends { text: string; right: number; size: number }>(
  line: L,
): L {
  const hangs = line.right > AREA.right + 1 && /[，。、；：]$/.test(line.text)
  return hangs
    ? { ...line, text: line.text.slice(0, -1), right: line.right - line.size * POINT }
    : line
}

/** Lines of the text itself; the note beside a code and the page number are none. */
function textLines(page: PdfPage) {
  return page.lines.filter(({ size, baseline }) => size > 10 && baseline < AREA.bottom)
}

const isBody = ({ size }: { size: number }) => Math.abs(size - 16) < 0.5
const bodyLines = (page: PdfPage) => textLines(page).filter(isBody)

/** Characters as the grid counts them: two of half width are one. */
function fullWidth(text: string): number {
  const signs = [...plain(text)]
  const half = signs.filter((sign) => sign.charCodeAt(0) < 0x2000).length
  return signs.length - half + Math.ceil(half / 2)
}

/** PDF writes some characters as radicals that look the same. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(' ', '')
}
