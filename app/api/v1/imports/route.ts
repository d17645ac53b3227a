import { methods } from '#lib/web/answered.ts'
import { takeLedger } from '#lib/web/api/take-ledger.ts'
import { toRawRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: toRawRoute('import_ledger', takeLedger),
})
