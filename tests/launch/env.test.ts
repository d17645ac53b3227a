import { describe, expect, test } from 'vitest'
import { parseSettings } from '#lib/config/env.ts'

const good = 'h7Gq2ZkPw9XvT4mBn8RcLs5YdJf3KaUe'
const url = 'postgresql://u:p@db:5432/x'

describe('settings', () => {
  test('have working defaults', () => {
    const settings = parseSettings({})
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      authSecret: null,
      demo: true,
      worker: true,
      webProcesses: 1,
      publicUrl: 'http://127.0.0.1:3000',
    })
    expect(settings.dataDir).toMatch(/[\\/]\.data$/)
  })

  test('treat an empty variable as unset', () => {
    const blank = { HOST: '', PORT: '', DATABASE_URL: '', AUTH_SECRET: '', DEMO: '' }
    expect(parseSettings(blank)).toEqual(parseSettings({}))
  })

  test('turn the demo off with a database of the operator', () => {
    expect(parseSettings({ DATABASE_URL: url, AUTH_SECRET: good }).demo).toBe(false)
    expect(parseSettings({ DATABASE_URL: url, AUTH_SECRET: good, DEMO: 'on' }).demo).toBe(true)
  })

  test('leave background work to others when told so', () => {
    expect(parseSettings({ WORKER: 'off' }).worker).toBe(false)
  })

  test('derive the address users open', () => {
    const publicUrl = (source: Record<string, string>) =>
      parseSettings({ DEMO: 'off', ...source }).publicUrl
    expect(publicUrl({ HOST: '0.0.0.0', PORT: '81' })).toBe('http://localhost:81')
    expect(publicUrl({ HOST: '::1' })).toBe('http://[::1]:3000')
    expect(publicUrl({ NEXTAUTH_URL: 'https://a.example/' })).toBe('https://a.example')
  })

  test.each([
    [{ PORT: 'abc' }, /PORT must be a number/],
    [{ PORT: '70000' }, /PORT must be a number/],
    [{ DEMO: 'yes' }, /DEMO must be on or off/],
    [{ WORKER: 'yes' }, /WORKER must be on or off/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL must look like postgresql/],
    [{ DATABASE_URL: url }, /AUTH_SECRET is required/],
    [{ DATABASE_URL: url, AUTH_SECRET: 'short' }, /AUTH_SECRET is weak/],
    [{ DATABASE_URL: url, AUTH_SECRET: 'a'.repeat(64) }, /AUTH_SECRET is weak/],
    [{ AUTH_SECRET: 'please-change-me-please-change-me-0987' }, /AUTH_SECRET is weak/],
    [{ HOST: '0.0.0.0' }, /needs DEMO=off/],
    [{ HOST: '10.0.0.5', DEMO: 'on' }, /needs DEMO=off/],
  ])('refuse %o with a sentence', (source, sentence) => {
    expect(() => parseSettings(source as Record<string, string>)).toThrow(sentence)
  })
})
