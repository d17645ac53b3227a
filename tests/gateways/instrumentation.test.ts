import { expect, test, vi } from 'vitest'
import { log } from '#lib/log/log.ts'
import { onRequestError } from '../../instrumentation.ts'

test('what broke on a page is noted under its reference, without words somebody searched for', async () => {
  const error = vi.spyOn(log, 'error').mockReturnValue()
  const broken = Object.assign(new Error('gone'), { digest: '2780769266' })
  const request = {
    path: '/issues?q=王某',
    method: 'GET',
    headers: { 'x-request-id': 'r-12345678' },
  }
  await onRequestError(broken, request, {} as never)
  expect(error).toHaveBeenCalledOnce()
  expect(error.mock.lastCall?.[0]).toMatchObject({
    requestId: 'r-12345678',
    digest: '2780769266',
    path: '/issues',
    error: { kind: 'Error', message: 'gone' },
  })
})
