import { z } from 'zod'
import { districtDb, Prisma } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { LedgerColumn } from '#lib/domain/ledger-columns.ts'
import { LEDGER_KEYS } from '#lib/domain/ledger-columns.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { countsOf, unknownChambers, withChoices } from './counts.ts'
import type {
  CellKind,
  ImportDetail,
  ImportLine,
  ImportNotes,
  ImportRowDto,
  ImportState,
  RowKind,
  RowReason,
  RowStatus,
  Why,
} from './dto.ts'
import { importAppointment } from './load.ts'
import type { ImportView, RowFilter } from './schema.ts'

/** Rows of an import on one page. */
const PAGE = 50
/** As many imports as are listed; older ones are found by their address. */
const LISTED = 20

const who = { account: { select: { person: { select: { name: true } } } } } as const

/**
 * The latest imports of the district, the newest first.
 * @throws DomainError not_granted
 */
export async function listImports(actor: Actor): Promise<ImportLine[]> {
  importAppointment(actor)
  const db = districtDb(actor.districtId)
  const found = await db.ledgerImport.findMany({
    orderBy: { createdAt: 'desc' },
    take: LISTED,
    include: who,
  })
  const ids = found.map(({ id }) => id)
  const [sums, choices] = await Promise.all([
    db.importRow.groupBy({
      by: ['importId', 'status'],
      where: { importId: { in: ids } },
      _count: true,
    }),
    withChoices(actor.districtId, ids),
  ])
  return found.map((one) => {
    const of = (...status: RowStatus[]) =>
      sums
        .filter((sum) => sum.importId === one.id && status.includes(sum.status as RowStatus))
        .reduce((all, { _count }) => all + _count, 0)
    const done = of('done', 'kept')
    return lineOf(one, { done, waiting: of('chosen'), hasChoices: choices.has(one.id) })
  })
}

type Found = Prisma.LedgerImportGetPayload<{ include: typeof who }>

type Progress = Pick<ImportLine, 'done' | 'waiting'> & Readonly<{ hasChoices: boolean }>

function lineOf(one: Found, { hasChoices, ...sums }: Progress): ImportLine {
  return {
    isWritten: one.state === 'open' && sums.done > 0 && !hasChoices,
    id: one.id,
    name: one.name,
    by: one.account.person.name,
    createdAt: one.createdAt.toISOString(),
    state: one.state as ImportState,
    appliedAt: one.appliedAt?.toISOString() ?? null,
    takenBackAt: one.takenBackAt?.toISOString() ?? null,
    ...sums,
  }
}

/**
 * An import with a page of its rows.
 * @throws DomainError not_granted, not_found
 */
export async function getImport(
  actor: Actor,
  id: string,
  { show, page }: ImportView,
): Promise<ImportDetail> {
  importAppointment(actor)
  const db = districtDb(actor.districtId)
  const found = z.uuid().safeParse(id).success
    ? await db.ledgerImport.findFirst({ where: { id }, include: who })
    : null
  if (!found) throw new DomainError('not_found')
  const where = { importId: id, ...filterOf(show) }
  const [sums, choices, chambers, same, shown, rows] = await Promise.all([
    countsOf(actor.districtId, id),
    withChoices(actor.districtId, [id]),
    unknownChambers(actor.districtId, id),
    db.ledgerImport.findMany({
      where: {
        ...{ sha256: found.sha256, sheet: found.sheet },
        id: { not: id },
        state: { not: 'taken_back' },
      },
      orderBy: { createdAt: 'desc' },
      take: 3,
      include: who,
    }),
    db.importRow.count({ where }),
    db.importRow.findMany({
      where,
      orderBy: { n: 'asc' },
      skip: (page - 1) * PAGE,
      take: PAGE,
      include: { cells: true },
    }),
  ])
  const { counts, done, waiting, refused, ready } = sums
  return {
    ...lineOf(found, { done, waiting, hasChoices: choices.has(id) }),
    sheet: found.sheet,
    total: found.total,
    counts,
    refused,
    ready,
    notes: found.notes as unknown as ImportNotes,
    sameAs: same.map((one) => ({
      id: one.id,
      by: one.account.person.name,
      createdAt: one.createdAt.toISOString(),
    })),
    unknownChambers: chambers,
    rows: rows.map(rowOf),
    page,
    pages: Math.max(1, Math.ceil(shown / PAGE)),
  }
}

function filterOf(show: RowFilter): Prisma.ImportRowWhereInput {
  switch (show) {
    case 'all':
      return {}
    case 'added':
      return { kind: 'new' }
    case 'removed':
      return { kind: 'removed' }
    case 'duplicates':
      return { duplicateOf: { not: null } }
    case 'refused':
      return { status: { in: ['refused', 'kept'] } }
    case 'invalid':
      return {
        OR: [{ fault: { not: Prisma.DbNull } }, { cells: { some: { kind: 'invalid' } } }],
      }
    default:
      return { cells: { some: { kind: show } } }
  }
}

type Row = Prisma.ImportRowGetPayload<{ include: { cells: true } }>

function rowOf(row: Row): ImportRowDto {
  const { n, number, title, chamber, duplicateOf } = row
  const cells = row.cells
    .map(({ column, kind, base, current, given, why, status }) => ({
      ...{ base, current, given },
      column: column as LedgerColumn,
      kind: kind as CellKind,
      why: why as Why | null,
      status: status as ImportRowDto['cells'][number]['status'],
    }))
    .toSorted((a, b) => LEDGER_KEYS.indexOf(a.column) - LEDGER_KEYS.indexOf(b.column))
  const opening = row.opening as { chamber?: string | null } | null
  return {
    ...{ n, number, title, chamber, duplicateOf, cells },
    row: row.row,
    kind: row.kind as RowKind,
    fault: row.fault as Why | null,
    status: row.status as RowStatus,
    reason: row.reason as RowReason | null,
    isChoosable: isChoosable(row, opening?.chamber ?? null, cells),
  }
}

function isChoosable(row: Row, chamber: string | null, cells: ImportRowDto['cells']): boolean {
  if (row.fault !== null) return false
  if (row.kind === 'changed') {
    return cells.some(({ kind, status }) => kind === 'changed' && status === 'open')
  }
  const isOpen = row.status === 'open' || row.status === 'refused'
  return isOpen && (row.kind === 'removed' || chamber !== null)
}
