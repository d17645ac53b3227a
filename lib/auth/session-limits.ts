const MINUTE = 60_000

/** A session unused for this long has ended (milliseconds). */
export const IDLE_LIMIT = 120 * MINUTE
/** A session never lasts longer than this, used or not. */
export const ABSOLUTE_LIMIT = 720 * MINUTE
/** Use is noted at most this often, so that reading a page rarely writes. */
export const TOUCH_AFTER = MINUTE
