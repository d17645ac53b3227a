/** What an answer keeps beside the page while it is written. */
export type Aside = {
  /** The page goes to a script that has no markup yet. */
  isMove: boolean
  /** Markup by its place. */
  html: Map<string, string>
}

/** How the markup of a page names the place where markup that stands still goes. */
export const PLACE = { opens: '<!--still ', closes: '-->' } as const

type Store = { getStore(): Aside | undefined }

const KEY = Symbol.for('sanzhi.aside')
const all = globalThis as { [KEY]?: Store }

/** Lets `asideNow` find what belongs to the answer that is being written. Server only. */
export function keepAsideIn(store: Store): void {
  all[KEY] = store
}

/** What belongs to the answer that is being written; nothing outside of one. */
export function asideNow(): Aside | undefined {
  return all[KEY]?.getStore()
}
