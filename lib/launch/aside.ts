import { AsyncLocalStorage } from 'node:async_hooks'
import { type Aside, keepAsideIn } from '#lib/web/aside.ts'

const storage = new AsyncLocalStorage<Aside>()
keepAsideIn(storage)

/** Answers a page with a place for the markup it sends once. */
export function withAside(isMove: boolean, answer: () => Promise<void>): Promise<void> {
  return storage.run({ isMove, html: new Map() }, answer)
}
