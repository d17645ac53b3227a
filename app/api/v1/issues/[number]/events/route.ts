import { methods } from '#lib/web/answered.ts'
import { eventListInput, showEvents } from '#lib/web/api/event-list.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('any', eventListInput, showEvents),
})
