import { AsyncLocalStorage } from 'node:async_hooks'
import { type Aside, keepAsideIn } from '#lib/web/aside.ts'

const storage = new AsyncLocalStorage<Aside>()
keepAsideIn(storage)

/** Answers a page with a place for the markup that `fillPage` sends. */
export function withAside(aside: Aside, answer: () => Promise<void>): Promise<void> {
  return storage.run(aside, answer)
}
