import { env } from '#lib/config/env.ts'

/** Headers of every answer. The policy for pages is `pagePolicy`; everything else runs nothing. */
export function securityHeaders(policy = NOTHING_RUNS): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    // Not `no-referrer`: with it browsers send `Origin: null` and forms without script are refused.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isHttps() ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

const NOTHING_RUNS =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The content policy of a page: only what carries this answer's nonce runs. */
export function pagePolicy(nonce: string): string {
  // React rebuilds server error stacks with eval while developing, and only then.
  const develop = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${develop}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** Adds the headers to an answer that is no page (everything below /api). */
export function secured(response: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders())) response.headers.set(name, value)
  return response
}

function isHttps(): boolean {
  return env().publicUrl.startsWith('https:')
}
