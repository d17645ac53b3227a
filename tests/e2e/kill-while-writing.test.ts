import { once } from 'node:events'
import { expect, it } from 'vitest'
import { callerFor, callerWith, type Json, runCli } from '#tests/support/api-caller.ts'
import { startProduct } from '#tests/support/server.ts'

const CLIENTS = 20
/** A product of its own fills its demo district first. */
const PATIENCE = 300_000
/** The kill comes in the middle of the writing: after this many answers. */
const ANSWERS_BEFORE_THE_KILL = 120

it(
  'keeps every acknowledged write when the server is killed while twenty clients write',
  async () => {
    const product = await startProduct()
    const token = (await runCli(product.dataDir, 'token', 'create', '--login', 'clerk')).trim()
    const clerk = callerWith(product.url, token)
    const { body: units } = await clerk.get('/units?level=chamber&limit=20')
    const acknowledged: string[] = []
    const died = once(product.process, 'exit')

    const client = async (n: number) => {
      const chamber = units.items[n % units.items.length].code
      for (let i = 0; ; i += 1) {
        const input = {
          title: `第${n}号客户端第${i}次登记`,
          description: '服务器随时可能断电。',
          category: 'other',
          source: 'other',
          chamber,
        }
        const answer = await clerk.post('/issues', input).catch(() => null)
        if (!answer) return
        expect(answer.status).toBe(201)
        acknowledged.push(answer.body.number)
        if (acknowledged.length === ANSWERS_BEFORE_THE_KILL) product.process.kill('SIGKILL')
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, (_, n) => client(n)))
    await died

    const again = await startProduct({ dataDir: product.dataDir })
    try {
      const reader = callerWith(again.url, token)
      const found = await Promise.all(
        acknowledged.map(async (number) => (await reader.get(`/issues/${number}`)).body as Json),
      )
      expect(found.map((issue) => issue.number)).toEqual(acknowledged)
      expect(acknowledged.length).toBeGreaterThanOrEqual(ANSWERS_BEFORE_THE_KILL)
      await runCli(product.dataDir, 'verify')
      expect((await (await callerFor(again, 'director')).get('/dashboard')).status).toBe(200)
    } finally {
      await again.stop()
    }
  },
  PATIENCE,
)
