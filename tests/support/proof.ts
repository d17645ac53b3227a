import { randomUUID } from 'node:crypto'
import { prisma } from '#lib/db/client.ts'
import type { EvidenceKind } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { NOW } from './factory.ts'

/** An upload that shows what it is said to show, waiting to be put forward; its bytes do not matter. */
export async function proof(actor: Actor, kind: EvidenceKind | null): Promise<string> {
  const id = randomUUID()
  await prisma.evidence.create({
    data: {
      districtId: actor.districtId,
      id,
      sha256: id.replaceAll('-', '').repeat(2),
      name: '证明.pdf',
      mediaType: 'application/pdf',
      size: 1000,
      kind,
      uploadedById: actor.personId,
      uploadedAt: NOW,
    },
  })
  return id
}
