import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { limitStore } from '#lib/db/limit-store.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { hashAddress } from './secrets.ts'

/**
 * How much may come in (seconds): a meeting that scans one code behind one address is served, a flood
 * is not, and what comes in can be read. They are counted in the database and outlive a restart.
 */
export const FLOOD_LIMITS = {
  address: { points: 60, duration: 10 * 60 },
  link: { points: 200, duration: 60 * 60 },
  all: { points: 2000, duration: 60 * 60 },
  /** Asking for the progress of a number. */
  asking: { points: 30, duration: 60 },
  askingAll: { points: 1200, duration: 60 },
} as const
type Limit = keyof typeof FLOOD_LIMITS

function limiter(name: Limit) {
  const { points, duration } = FLOOD_LIMITS[name]
  return new RateLimiterPostgres({
    ...limitStore,
    keyPrefix: `feedback-${name}`,
    points,
    duration,
    // What is over the limit is refused from memory: a flood does not reach the database.
    inMemoryBlockOnConsumed: points + 1,
  })
}

const LIMITERS: Readonly<Record<Limit, RateLimiterPostgres>> = {
  address: limiter('address'),
  link: limiter('link'),
  all: limiter('all'),
  asking: limiter('asking'),
  askingAll: limiter('askingAll'),
}

async function count(...counted: readonly (readonly [Limit, string])[]): Promise<void> {
  try {
    for (const [name, key] of counted) await LIMITERS[name].consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw new DomainError('too_many', { params: { seconds } })
  }
}

/**
 * Counts something posted through a link before anything is looked up.
 * @throws DomainError too_many with the seconds to wait.
 */
export async function countPost(address: string, tokenHash: string): Promise<void> {
  await count(['address', hashAddress(address)], ['link', tokenHash])
}

/**
 * Counts what is really going to be kept, over all links.
 * @throws DomainError too_many with the seconds to wait.
 */
export async function countKept(): Promise<void> {
  await count(['all', 'all'])
}

/** @throws DomainError too_many when an address, or all together, ask for numbers without end. */
export async function countAsking(address: string): Promise<void> {
  await count(['asking', hashAddress(address)], ['askingAll', 'all'])
}
