import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

const print = console.error
let said: string[] = []

beforeEach(() => {
  said = []
  console.error = (...parts: unknown[]) => {
    said.push(format(...parts))
    print(...parts)
  }
})

afterEach(() => {
  console.error = print
  if (said.length > 0) throw new Error(`console.error was called: ${said[0]}`)
})
