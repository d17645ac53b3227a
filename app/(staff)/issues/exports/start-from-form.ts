import { DomainError } from '#lib/domain/errors.ts'
import { startExport } from '#lib/exports/commands/start-export.ts'
import { getExport } from '#lib/exports/queries.ts'
import { exportRequest } from '#lib/exports/schema.ts'
import { runSmallExport } from '#lib/jobs/export-work.ts'
import { exportFilePath } from '#lib/web/api/export-json.ts'
import type { Call } from '#lib/web/call.ts'
import { answerHeaders } from '#lib/web/json-answer.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { startedBy } from '#lib/web/started-by.ts'
import { readLedgerState } from '../ledger-state.ts'

/**
 * Exports the issues of the ledger whose address the form names: a short file comes at once, a long one
 * is on the page of exports when it is written.
 */
export async function startFromForm(request: Request, call: Call): Promise<Response> {
  await countAgainst('write', call.actor.accountId)
  const form = await request.formData().catch(() => new FormData())
  const [format = '', encoding] = `${form.get('format') ?? ''}`.split(' ')
  const filters = filtersOf(`${form.get('query') ?? ''}`)
  if (!filters) return goTo('/issues/exports?refused=filters', call)
  const started = await startedBy(startExport, { format, encoding, filters }, call).catch(refused)
  if (started === 'filters' || started === 'size') {
    return goTo(`/issues/exports?refused=${started}`, call)
  }
  if (!started) return goTo('/issues/exports?refused=wait', call)
  await runSmallExport(call.actor.districtId, started, call.now)
  const { status, id } = await getExport(call.actor, started.id, call.now)
  return goTo(status === 'done' ? exportFilePath(id) : '/issues/exports', call)
}

/** A list that is no longer there – its day still to come, its unit out of sight –, or too long. */
function refused(error: unknown): 'filters' | 'size' {
  if (!(error instanceof DomainError)) throw error
  if (error.code === 'too_large') return 'size'
  if (/^filters\.(asOf|unit|where)$/.test(error.path ?? '')) return 'filters'
  throw error
}

/** The filters of an address of the ledger as an export asks for them; null when they are at fault. */
function filtersOf(query: string): Record<string, unknown> | null {
  const params = new URLSearchParams(query)
  const plain = [...new Set(params.keys())].map((name) => {
    const all = params.getAll(name)
    return [name, all.length > 1 ? all : all[0]]
  })
  const state = readLedgerState(Object.fromEntries(plain))
  if ('faults' in state) return null
  const names = Object.keys(exportRequest.shape)
  return Object.fromEntries(plain.filter(([name]) => names.includes(name as string)))
}

function goTo(path: string, call: Call): Response {
  return new Response(null, { status: 303, headers: { ...answerHeaders(call), Location: path } })
}
