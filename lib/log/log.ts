import pino from 'pino'

/**
 * The log: one JSON object a line, to standard output. Never a login, a name, a text somebody
 * wrote, or a whole address; a request is known by its id. LOG_LEVEL chooses the level.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || (process.env.VITEST ? 'silent' : 'info'),
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
})

/** The network an address belongs to (IPv4 /24, IPv6 /48): enough to see a pattern, not a person. */
export function truncateAddress(address: string): string {
  const v4 = /(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(address)
  if (v4) return `${v4[1]}.${v4[2]}.${v4[3]}.0`
  return address.includes(':') ? `${address.split(':').slice(0, 3).join(':')}::` : 'unknown'
}

/** What may be said of an error: its kind, its message and where it happened, without input. */
export function errorFacts(error: unknown): { kind: string; message: string; stack?: string } {
  if (!(error instanceof Error)) return { kind: typeof error, message: 'not an Error' }
  // Prisma writes the arguments of a query, and so people's texts, into its messages.
  const quotesInput = error.name.startsWith('PrismaClient')
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const stack = error.stack?.slice(error.stack.indexOf('\n    at ') + 1)
  return {
    kind: `${error.name}${code}`,
    message: quotesInput ? (error.message.trim().split('\n').at(-1) ?? '') : error.message,
    ...(stack ? { stack } : {}),
  }
}
