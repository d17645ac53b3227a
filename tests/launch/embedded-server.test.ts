import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { withConnection } from '#lib/db/connection.ts'
import { acquireServer } from '#lib/db/embedded-server.ts'
import { findPostmaster } from '#lib/db/postmaster.ts'
import { privateFolder } from './folder.ts'

async function acquire(folder: string) {
  const server = await acquireServer(folder)
  onTestFinished(server.release)
  return server
}

const pidOf = (folder: string) => findPostmaster(join(folder, 'postgres'))?.pid as number
const ask = (url: string, sql: string) => withConnection(url, (query) => query(sql))

test('the database starts in a folder that only its owner may enter', async () => {
  const folder = privateFolder()
  const server = await acquire(folder)
  const [row] = await ask(
    server.url,
    `SELECT current_setting('synchronous_commit') AS sync, current_setting('server_encoding') AS
     encoding, current_setting('listen_addresses') AS listen`,
  )
  expect(row).toEqual({ sync: 'on', encoding: 'UTF8', listen: '127.0.0.1' })
  expect(statSync(join(folder, 'postgres.json')).mode & 0o077).toBe(0)
})

test('a wrong password is refused also on this machine', async () => {
  const server = await acquire(privateFolder())
  const wrong = new URL(server.url)
  wrong.password = 'wrong'
  await expect(ask(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
})

test('a killed database comes back with everything that was committed', async () => {
  const folder = privateFolder()
  const server = await acquire(folder)
  await ask(server.url, 'CREATE TABLE kept AS SELECT 7 AS n')
  process.kill(pidOf(folder), 'SIGKILL')
  await expect.poll(() => findPostmaster(join(folder, 'postgres'))).toBeNull()
  await server.revive()
  expect(await ask(server.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
})

test('a lock file that names a strange living process does not stop the start', async () => {
  const folder = privateFolder()
  const first = await acquire(folder)
  process.kill(pidOf(folder), 'SIGKILL')
  await expect.poll(() => findPostmaster(join(folder, 'postgres'))).toBeNull()
  const lock = join(folder, 'postgres', 'postmaster.pid')
  const lines = readFileSync(lock, 'utf8').split('\n')
  writeFileSync(lock, [process.ppid, ...lines.slice(1)].join('\n'))
  await first.revive()
  expect(await ask(first.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
})

test('the server stays while somebody uses it and stops with the last one', async () => {
  const folder = privateFolder()
  const first = await acquireServer(folder)
  const pid = pidOf(folder)
  const second = await acquireServer(folder)
  expect(second.url).toBe(first.url)
  await first.release()
  expect(pidOf(folder)).toBe(pid)
  await second.release()
  expect(findPostmaster(join(folder, 'postgres'))).toBeNull()
})

test('two starts at the same moment share one server', async () => {
  const folder = privateFolder()
  const [first, second] = await Promise.all([acquire(folder), acquire(folder)])
  expect(first?.url).toBe(second?.url)
})

test('a server that hangs is replaced', async () => {
  const folder = privateFolder()
  await acquire(folder)
  const pid = pidOf(folder)
  process.kill(pid, 'SIGSTOP')
  const again = await acquire(folder)
  expect(pidOf(folder)).not.toBe(pid)
  expect(await ask(again.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
})

test('a port taken meanwhile is exchanged for a free one', async () => {
  const folder = privateFolder()
  const first = await acquireServer(folder)
  const port = Number(new URL(first.url).port)
  await first.release()
  const { createServer } = await import('node:net')
  const other = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void other.close())
  const second = await acquire(folder)
  expect(Number(new URL(second.url).port)).not.toBe(port)
})
