import { downloadArchive } from '#app/api/v1/papers/handlers.ts'
import { toRawRoute } from '#lib/web/route.ts'

/** The papers of several issues at once. */
export const GET = toRawRoute('read', downloadArchive)
