const BASE = 'http://here'

/** Where to go after signing in: a path of this site, or the start page for anything else. */
export function returnPath(next: unknown): string {
  const path = ownPath(next)
  return path.startsWith('/sign-in') ? '/' : path
}

/** The page a form was sent from, by its address; the start page when that is not said. */
export function refererPath(referer: string | null): string {
  if (referer === null || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return ownPath(`${pathname}${search}`)
}

function ownPath(path: unknown): string {
  if (typeof path !== 'string' || !path.startsWith('/') || !URL.canParse(path, BASE)) return '/'
  const url = new URL(path, BASE)
  // Browsers read `//host` and `/\host` as another site; the URL parser sees them the same way.
  if (url.origin !== BASE || url.pathname.startsWith('//')) return '/'
  return `${url.pathname}${url.search}`
}
