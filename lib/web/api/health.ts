import { VERSION } from '#lib/config/version.ts'
import { ping } from '#lib/db/ping.ts'

/** Whether the product can work, part by part; 503 with the part that fails. */
export async function health(): Promise<{ status: number; body: Record<string, string> }> {
  const database = await ping()
  return database
    ? { status: 200, body: { status: 'ok', database: 'ok', version: VERSION } }
    : { status: 503, body: { status: 'failing', database: 'unreachable', version: VERSION } }
}
