import { expect, it } from 'vitest'
import { stillOf } from '#components/ui/still-kept.ts'

/** Asks for the markup of something under a key, and says whether it was written for that. */
function isWritten(found: object, key: string): boolean {
  let count = 0
  const html = stillOf(found, [key], () => {
    count += 1
    return <b>{key}</b>
  })
  expect(html).toBe(`<b>${key}</b>`)
  return count > 0
}

it('is written once for one thing under one key', () => {
  const [one, other] = [{}, {}]
  expect(isWritten(one, 'zh-CN')).toBe(true)
  expect(isWritten(one, 'zh-CN')).toBe(false)
  expect(isWritten(one, 'en')).toBe(true)
  expect(isWritten(other, 'zh-CN')).toBe(true)
})

it('is given up when many others of the same thing were asked for since', () => {
  const found = {}
  isWritten(found, 'first')
  for (let n = 0; n < 7; n += 1) isWritten(found, `${n}`)
  expect(isWritten(found, 'first')).toBe(false)
  for (let n = 10; n < 18; n += 1) isWritten(found, `${n}`)
  expect(isWritten(found, 'first')).toBe(true)
})
