import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Actor } from '#lib/domain/policy.ts'
import { receive } from '#lib/evidence/receive.ts'
import type { EvidenceDto } from '#lib/evidence/schema.ts'
import { storeUpload } from '#lib/evidence/store-upload.ts'

/** Uploads these bytes as a stream of 64 kB pieces. */
export function upload(actor: Actor, name: string, bytes: Buffer): Promise<EvidenceDto> {
  const now = new Date('2026-11-23T02:00:00.000Z')
  const source = (workDir: string) => receive(Readable.from(pieces(bytes)), name, workDir)
  return storeUpload(source, { actor, now, requestId: randomUUID() })
}

function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
