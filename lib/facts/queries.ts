import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { issueScope } from '#lib/access/scope.ts'
import { type DistrictDb, districtDb, type Prisma } from '#lib/db/district.ts'
import { dateOf, daysBetween, fromDateColumn } from '#lib/domain/calendar.ts'
import { type EvidenceKind, FACT_KINDS, type FactKind } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { FACT_RULES, factLight } from '#lib/domain/facts.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { factKey } from '#lib/domain/origin.ts'
import { type Actor, can } from '#lib/domain/policy.ts'
import { policyAt } from '#lib/domain/time-policy.ts'
import { cursorInstant, decodeCursor, type Page, pageOf } from '#lib/search/cursor.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'
import type { ChamberFactsPage, FactLine, FactProof } from './dto.ts'
import type { FactListInput } from './schema.ts'

type Row = Prisma.ChamberFactGetPayload<object>

const cursorShape = z.tuple([cursorInstant, z.uuid()])

/**
 * The dated facts of a chamber the actor reads the health of. Six statements.
 * @throws DomainError not_found when it is missing, invisible or no chamber.
 */
export async function getFacts(actor: Actor, code: string, now: Date): Promise<ChamberFactsPage> {
  const db = districtDb(actor.districtId)
  const chamber = await db.unit.findFirst({
    where: { AND: [{ code, level: 'chamber' }, reachScope(actor, 'read_health')] },
    select: { code: true, name: true, path: true, disabledAt: true },
  })
  if (!chamber) throw new DomainError('not_found')
  const [history, warnings, terms] = await Promise.all([
    listLines(actor, code),
    db.issue.findMany({
      where: {
        AND: [
          { chamberCode: code, endedAt: null, originKey: { in: FACT_KINDS.map(factKey) } },
          issueScope(actor),
        ],
      },
      select: { number: true, originKey: true },
    }),
    loadTerms(db, actor.districtId, now),
  ])
  const { warnMonths } = policyAt(terms.policies(now.toISOString()), undefined).policy
  const today = dateOf(now)
  const subject = unitSubject(actor.districtId, chamber.path)
  return {
    chamber: { code, name: chamber.name },
    standings: FACT_KINDS.map((kind) => {
      const latest = history.find((line) => line.kind === kind) ?? null
      const until = latest?.validUntil ?? null
      return {
        kind,
        latest,
        light: factLight(until, warnMonths, today),
        daysLeft: until === null ? null : daysBetween(today, until),
        warning: warnings.find(({ originKey }) => originKey === factKey(kind))?.number ?? null,
        demands: FACT_RULES[kind].proof,
      }
    }),
    history,
    editable: can(actor, 'keep_facts', subject) !== null && chamber.disabledAt === null,
  }
}

/**
 * Facts of the chambers the actor reads the health of, the latest first.
 * @throws DomainError bad_cursor.
 */
export async function listFacts(
  actor: Actor,
  { chamber, kind, limit, cursor }: FactListInput,
): Promise<Page<FactLine>> {
  const db = districtDb(actor.districtId)
  const [at, id] = cursor ? decodeCursor(cursor, cursorShape) : []
  const before = at && id ? [{ enteredAt: { lt: at } }, { enteredAt: at, id: { lt: id } }] : null
  const rows = await db.chamberFact.findMany({
    where: {
      AND: [
        { chamber: reachScope(actor, 'read_health') },
        chamber ? { chamberCode: chamber } : {},
        kind ? { kind } : {},
        before ? { OR: before } : {},
      ],
    },
    orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const toLine = await linesOf(db, rows)
  return pageOf(rows, limit, (row) => [row.enteredAt.toISOString(), row.id], toLine)
}

/** Every fact of a chamber, the latest first. */
async function listLines(actor: Actor, chamberCode: string): Promise<FactLine[]> {
  const db = districtDb(actor.districtId)
  const rows = await db.chamberFact.findMany({
    where: { chamberCode },
    orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(await linesOf(db, rows))
}

/** Makes lines of rows, with their proof and who entered them. */
async function linesOf(db: DistrictDb, rows: readonly Row[]): Promise<(row: Row) => FactLine> {
  const [files, people] = await Promise.all([
    db.evidence.findMany({
      where: { recordKind: 'fact', recordId: { in: rows.map(({ id }) => id) } },
      select: { id: true, name: true, kind: true, recordId: true },
      orderBy: { id: 'asc' },
    }),
    db.person.findMany({
      where: { id: { in: rows.map(({ enteredById }) => enteredById) } },
      select: { id: true, name: true },
    }),
  ])
  return (row) => ({
    id: row.id,
    chamber: row.chamberCode,
    kind: row.kind as FactKind,
    validFrom: row.validFrom && fromDateColumn(row.validFrom),
    validUntil: row.validUntil && fromDateColumn(row.validUntil),
    reference: row.reference,
    note: row.note,
    enteredBy: people.find(({ id }) => id === row.enteredById)?.name ?? '',
    enteredAt: row.enteredAt.toISOString(),
    proof: files
      .filter(({ recordId }) => recordId === row.id)
      .map(({ id, name, kind }): FactProof => ({ id, name, kind: kind as EvidenceKind | null })),
  })
}
