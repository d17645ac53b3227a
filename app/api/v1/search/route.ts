import { searchInput } from '#lib/finder/schema.ts'
import { methods } from '#lib/web/answered.ts'
import { showSearch } from '#lib/web/api/search-json.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('any', searchInput, showSearch),
})
