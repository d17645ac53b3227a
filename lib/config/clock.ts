const startedAt = Date.now()

/**
 * The present instant. With SANZHI_CLOCK (an ISO instant) the product believes that it was started
 * then, and time runs on from there: tests and demonstrations see the same deadlines on any day.
 * Gateways ask once and pass the instant on; rules never ask.
 */
export function now(): Date {
  const believed = Date.parse(process.env.SANZHI_CLOCK ?? '')
  return Number.isNaN(believed) ? new Date() : new Date(believed + Date.now() - startedAt)
}
