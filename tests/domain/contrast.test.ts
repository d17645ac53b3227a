import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Tokens = Record<string, string>

const css = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8').replaceAll(
  '"',
  "'",
)

function block(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`)
  const body = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  )
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const light = block(':root')
const dark = block(":root:not([data-theme='light'])")
const grounds = ['paper', 'wash', 'raised', 'hover']

/** Foreground, grounds it stands on, least ratio: 7 body text, 4.5 other text, 3 borders of controls. */
const PAIRS: [string, string[], number][] = [
  ['ink', grounds, 7],
  ['ink-2', grounds, 7],
  ['ink-3', grounds, 4.5],
  ['action', [...grounds, 'action-wash'], 4.5],
  ['action-deep', [...grounds, 'action-wash'], 4.5],
  ['seal-ink', [...grounds, 'seal-wash'], 4.5],
  ['on-seal', ['seal', 'seal-deep'], 4.5],
  ['on-action', ['action', 'action-deep'], 4.5],
  ['ink', ['seal-wash', 'action-wash', 'green-wash', 'amber-wash', 'red-wash', 'grey-wash'], 7],
  ['green', [...grounds, 'green-wash'], 4.5],
  ['amber', [...grounds, 'amber-wash'], 4.5],
  ['red', [...grounds, 'red-wash'], 4.5],
  ['grey', [...grounds, 'grey-wash'], 4.5],
  ['rule-strong', ['paper', 'raised'], 3],
  ['focus', grounds, 3],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_name, tokens) => {
  it.each(
    PAIRS.flatMap(([fore, backs, least]) => backs.map((back) => [fore, back, least] as const)),
  )('%s on %s reaches %d to 1', (fore, back, least) => {
    expect(contrast(tokens[fore] ?? '', tokens[back] ?? '')).toBeGreaterThanOrEqual(least)
  })
})

describe('the tokens', () => {
  it('are the same whether dark is chosen by the system or by the person', () => {
    expect(block(":root[data-theme='dark']")).toEqual(dark)
  })

  it('name the same colours in both themes', () => {
    expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
  })
})
