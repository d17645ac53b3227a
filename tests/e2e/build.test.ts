import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What a file of the build says it needs, from the top of the project. */
function needsOf(trace: string): string[] {
  const { files } = JSON.parse(readFileSync(trace, 'utf8')) as { files: string[] }
  return files.map((file) => relative('.', resolve(trace, '..', file)))
}

test('the built pages need nothing of the data folder, however much lies in it', () => {
  const traces = readdirSync('.next/server', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.nft.json'))
    .map((name) => join('.next/server', name))
  expect(traces.length).toBeGreaterThan(100)
  const needs = traces.flatMap(needsOf)
  expect(needs.some((file) => file.startsWith('node_modules/'))).toBe(true)
  expect(needs.filter((file) => file.startsWith('.data/'))).toEqual([])
})
