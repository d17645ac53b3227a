import { readNotices } from '#lib/notices/commands/read-notices.ts'
import { methods } from '#lib/web/answered.ts'
import { toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRoute(readNotices, {
    action: 'any',
    status: 200,
    input: (body) => body,
    output: async (value) => value,
  }),
})
