import { CallError } from '#lib/http/post.ts'
import type { DeliveryFault } from '../schema.ts'

/** Why a message did not go out: a class and perhaps a figure, nothing of what was said. */
export class SendFailure extends Error {
  readonly fault: DeliveryFault
  readonly detail: string | null

  constructor(fault: DeliveryFault, detail: string | number | null = null) {
    super(fault)
    this.name = 'SendFailure'
    this.fault = fault
    this.detail = detail === null ? null : String(detail)
  }

  /** As it is kept: `http:503`. */
  get code(): string {
    return this.detail === null ? this.fault : `${this.fault}:${this.detail}`
  }

  /** True when trying again cannot help before somebody changes something. */
  get isFinal(): boolean {
    if (this.fault === 'smtp') return this.detail?.startsWith('5') ?? false
    return this.fault === 'blocked' || this.fault === 'sealed'
  }

  /** True when the place itself could not be reached: whatever else is for it would wait in vain. */
  get isPlaceDown(): boolean {
    return ['timeout', 'unreachable', 'tls', 'off'].includes(this.fault)
  }
}

/** Whatever a sender threw, as a failure. A defect of ours is thrown on. */
export function toFailure(error: unknown): SendFailure {
  if (error instanceof SendFailure) return error
  if (error instanceof CallError) return new SendFailure(error.fault)
  throw error
}
