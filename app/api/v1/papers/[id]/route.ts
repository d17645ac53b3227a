import { methods } from '#lib/web/answered.ts'
import { toRawRoute } from '#lib/web/route.ts'
import { downloadPaper } from '../handlers.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toRawRoute('read', downloadPaper),
})
