import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '#lib/db/cluster.ts'
import { closeGently, createBoundedServer, listen } from '#lib/launch/http-server.ts'
import { makeReadable } from '#lib/launch/readable-path.ts'

test.each([
  ['/issues/%E4%B8%9C?q=%ff', '/issues/%E4%B8%9C?q=%ff'],
  ['/issues/%ff', '/issues/%25ff'],
  ['/issues/%ED%A0%80/papers/x', '/issues/%25ED%25A0%2580/papers/x'],
  ['/chambers/a%00b/%E4%B8%9C?page=1', '/chambers/a%2500b/%E4%B8%9C?page=1'],
  ['/api/v1/exports/100%', '/api/v1/exports/100%25'],
])('of the path %s a page gets to read %s', async (asked, read) => {
  const server = createBoundedServer((request, response) => {
    makeReadable(request)
    response.end(request.url)
  })
  const port = await freePort()
  await listen(server, '127.0.0.1', port)
  onTestFinished(() => closeGently(server, 0))
  expect(await (await fetch(`http://127.0.0.1:${port}${asked}`)).text()).toBe(read)
})
