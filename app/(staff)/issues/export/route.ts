import { startFromForm } from '#app/(staff)/issues/exports/start-from-form.ts'
import { toRawRoute } from '#lib/web/route.ts'

/** The export menu of the ledger; works without script. */
export const POST = toRawRoute('read', startFromForm)
