/** The forms asked for, and the last act of the viewer, which the page goes on telling. */
export type Asked = Readonly<{ keys: readonly string[]; done: string }>

/** A page offers a few dozen; whoever sends more gets the first. */
const MOST = 50

/**
 * Which folded forms stand open, from the address of the page (`do=`, keys of deeds with commas
 * between). A form nobody asked for is a link to itself: it costs nothing and needs no script.
 * @param values the query of the page, as it came
 */
export function readAsked(values: Readonly<Record<string, string | string[] | undefined>>): Asked {
  const { do: keys, done } = values
  return {
    keys: [keys ?? []].flat().join(',').split(',').filter(Boolean).slice(0, MOST),
    done: typeof done === 'string' ? done : '',
  }
}

/** The page with one more form open; those that are open stay so, with what was typed in them. */
export function formHref(number: string, { keys, done }: Asked, key: string): string {
  const query = new URLSearchParams(done ? { done } : {})
  query.set('do', [...new Set([...keys, key])].join(','))
  return `/issues/${number}?${query}#${formAnchor(key)}`
}

/**
 * The page at what can be done, with one form open; right also where that form is open anyway, or no longer
 * offered.
 */
export function deskHref(number: string, key: string | null): string {
  return `/issues/${number}${key === null ? '' : `?do=${key}`}#actions`
}

/** Where the form of a deed stands on its page. */
export function formAnchor(key: string): string {
  return `do-${key}`
}
