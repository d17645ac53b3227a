import { expect, test } from 'vitest'
import { formHref, readAsked } from '#components/issues/detail/asked-forms.ts'

test('the address of a page says which of its forms stand open', () => {
  expect(readAsked({ do: 'comment-issue,verify-a', done: '7' })).toEqual({
    keys: ['comment-issue', 'verify-a'],
    done: '7',
  })
  expect(readAsked({ do: ['comment-issue', 'verify-a'] }).keys).toEqual([
    'comment-issue',
    'verify-a',
  ])
  expect(readAsked({})).toEqual({ keys: [], done: '' })
  expect(readAsked({ do: 'x,'.repeat(500) }).keys.length).toBe(50)
})

test('a further form is asked for beside those that are open', () => {
  const asked = { keys: ['comment-issue'], done: '7' }
  expect(formHref('NC-2026-00001', asked, 'verify-a')).toBe(
    '/issues/NC-2026-00001?done=7&do=comment-issue%2Cverify-a#do-verify-a',
  )
  expect(formHref('NC-2026-00001', { keys: [], done: '' }, 'verify-a')).toBe(
    '/issues/NC-2026-00001?do=verify-a#do-verify-a',
  )
})
