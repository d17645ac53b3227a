import { districtDb } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { StandardKind, StandardStatus } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { type Actor, isGranted } from '#lib/domain/policy.ts'
import { standardFaults } from '#lib/domain/standard.ts'
import type { StandardDetail, StandardLine, StandardList, StandardRef } from './dto.ts'
import { contentOf } from './load.ts'
import { PROPOSAL_SOURCE } from './proposals/forms.ts'

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof districtDb>['standard']['findFirst']>>>

/**
 * The versions of all standards, the newest of each first. Drafts are for those who keep them.
 * @throws DomainError not_granted when the actor reads no standards.
 */
export async function listStandards(actor: Actor): Promise<StandardList> {
  const isManageable = requireReading(actor)
  const rows = await districtDb(actor.districtId).standard.findMany({
    where: isManageable ? {} : { status: { not: 'draft' } },
    orderBy: [{ code: 'asc' }, { version: 'desc' }],
  })
  return { lines: rows.map(lineOf), isManageable }
}

/**
 * One version with its form.
 * @throws DomainError not_found for what is missing, and for a draft of somebody else's keeping.
 */
export async function getStandard(actor: Actor, ref: StandardRef): Promise<StandardDetail> {
  const isManageable = requireReading(actor)
  const { code, version } = ref
  const rows = await districtDb(actor.districtId).standard.findMany({
    where: { code, OR: [{ version }, { status: 'draft' }] },
  })
  const row = rows.find((one) => one.version === version)
  if (!row || (row.status === 'draft' && !isManageable)) throw new DomainError('not_found')
  const content = contentOf(row.content)
  const draft = rows.find(({ status }) => status === 'draft')
  return {
    ...lineOf(row),
    content,
    revision: row.revision,
    faults: row.status === 'draft' ? standardFaults(content) : [],
    isManageable,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    draftVersion: isManageable ? (draft?.version ?? null) : null,
  }
}

/** Returns whether the actor may also change them. */
function requireReading(actor: Actor): boolean {
  if (!isGranted(actor, 'read_health')) throw new DomainError('not_granted')
  return isGranted(actor, 'manage_standards')
}

function lineOf(row: Row): StandardLine {
  const { code, version, name, sourceDocument, effectiveOn } = row
  const { items, points } = contentOf(row.content)
  return {
    code,
    version,
    name,
    sourceDocument,
    kind: row.kind as StandardKind,
    status: row.status as StandardStatus,
    effectiveOn: effectiveOn && fromDateColumn(effectiveOn),
    items: items.length,
    points,
    isProposal: sourceDocument === PROPOSAL_SOURCE,
  }
}
