import { listNotices } from '#lib/notices/queries.ts'
import { noticeListInput } from '#lib/notices/schema.ts'
import { methods } from '#lib/web/answered.ts'
import { showPage } from '#lib/web/api/list-json.ts'
import { showNotice } from '#lib/web/api/notice-json.ts'
import { toReadRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('any', noticeListInput, async ({ actor }, input) =>
    showPage(await listNotices(actor, input), showNotice),
  ),
})
