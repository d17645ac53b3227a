import { DomainError } from '#lib/domain/errors.ts'
import { execute } from '#lib/kernel/execute.ts'
import { startImport } from '#lib/ledger/commands/start-import.ts'
import { prepareImport } from '#lib/ledger/prepare.ts'
import type { Call } from '../call.ts'
import { jsonAnswer } from '../json-answer.ts'
import { countAgainst } from '../limits.ts'
import { problem } from '../problem.ts'
import { readIdempotency } from '../request-input.ts'
import { showImport } from './import-json.ts'

/** Takes the file of a multipart form, and which of its sheets is meant; 201 with how it differs. */
export async function takeLedger(request: Request, call: Call): Promise<Response> {
  await countAgainst('upload', call.actor.accountId)
  const file = await fileOf(request)
  const draft = await prepareImport(call.actor, file, call.now)
  const { sha256 } = draft
  const idempotency = readIdempotency(request, { name: file.name, sheet: file.sheet ?? '', sha256 })
  const result = await execute(startImport, draft, { ...call, idempotency })
  if (!result.ok) return problem(result.failure, call)
  const { id } = result.value
  const headers = { Location: `/api/v1/imports/${id}` }
  return jsonAnswer(await showImport(id, call), call, { status: 201, headers })
}

async function fileOf(request: Request) {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new DomainError('unsupported_media')
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) {
    throw new DomainError('invalid_input', { fields: [{ path: 'file', rule: 'required' }] })
  }
  const sheet = form?.get('sheet')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { name: file.name, bytes, ...(typeof sheet === 'string' && { sheet }) }
}
