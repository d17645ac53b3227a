import { describe, expect, it } from 'vitest'
import { keptLedgers, outcome, readKept } from '#tests/support/ledger.ts'

describe('A ledger as an office keeps it', () => {
  it.each(keptLedgers())('comes out of $file row by row', async ({ file, expected }) => {
    const reading = await readKept(file)
    expect(outcome(reading)).toEqual(expected)
    expect(reading.headings.unknown).toEqual([])
  })
})
