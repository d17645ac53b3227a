import { createServer, type Server, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { checkDatabase } from '#lib/db/check-database.ts'
import { acquireServer } from '#lib/db/embedded-server.ts'
import { privateFolder } from './folder.ts'

async function strangeServer(greet: (socket: Socket) => void): Promise<string> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {})
    greet(socket)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const address = server.address()
  return `postgresql://u:p@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/x`
}

test('an address where nobody listens is named', async () => {
  const url = await strangeServer(() => {})
  const nobody = url.replace(/:\d+\/x$/, ':1/x')
  await expect(checkDatabase(nobody)).rejects.toThrow(/no database server answers at 127.0.0.1:1/)
})

test('a server of another kind is told from a PostgreSQL', async () => {
  const web = await strangeServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await expect(checkDatabase(web)).rejects.toThrow(/is not a PostgreSQL server/)
  const closing = await strangeServer((socket) => socket.destroy())
  await expect(checkDatabase(closing)).rejects.toThrow(/^DATABASE_URL: /)
  const silent = await strangeServer(() => {})
  await expect(checkDatabase(silent)).rejects.toThrow(/does not answer like a PostgreSQL/)
})

test('wrong password, missing database and a good one', async () => {
  const server = await acquireServer(privateFolder(), { throwAway: true })
  onTestFinished(server.release)
  await expect(checkDatabase(server.url)).resolves.toBeUndefined()
  const wrong = server.url.replace(/:[0-9a-f]+@/, ':wrong@')
  await expect(checkDatabase(wrong)).rejects.toThrow(/refuses this user or password/)
  await expect(checkDatabase(server.urlOf('absent'))).rejects.toThrow(/no database "absent"/)
})
