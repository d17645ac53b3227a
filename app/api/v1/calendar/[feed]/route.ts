import { methods } from '#lib/web/answered.ts'
import { dueCalendar } from '#lib/web/due-calendar.ts'
import { toPublicRoute } from '#lib/web/route.ts'

/** Public: what is due for whoever made this address, for calendar programs. */
export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: toPublicRoute(dueCalendar) })
