import { env } from '#lib/config/env.ts'

/**
 * True when a request that a browser signs with its cookie came from one of our own pages. Browsers
 * send Sec-Fetch-Site or Origin with every write; a request with neither is not from a browser page
 * of ours and is refused.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  // `none`: typed or opened by the person, no other site is involved.
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  if (origin === null) return false
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === new URL(env().publicUrl).host || host === headers.get('host')
}
