import { districtDb } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { ReorganisationLine, ReorganisationPreview, UnitPast } from './dto.ts'
import { planReorganisation, previewOf } from './reorganisation-plan.ts'
import type { ReorganisationKind, ReorganiseInput } from './schema.ts'

/**
 * What a reorganisation would change, without doing it.
 * @throws DomainError what the reorganisation itself would be refused with, as far as it is known now.
 */
export async function previewReorganisation(
  actor: Actor,
  input: ReorganiseInput,
  now: Date,
): Promise<ReorganisationPreview> {
  const by = { tx: districtDb(actor.districtId), actor, now }
  return previewOf(by, await planReorganisation(by, input))
}

/** What a unit was called and where it hung before, latest first. The caller has found the unit. */
export async function listUnitPast(actor: Actor, code: string): Promise<UnitPast[]> {
  const db = districtDb(actor.districtId)
  const rows = await db.unitSpan.findMany({ where: { code }, orderBy: { untilOn: 'desc' } })
  const parents = rows.flatMap(({ parentCode }) => parentCode ?? [])
  const units = await db.unit.findMany({
    where: { code: { in: parents } },
    select: { code: true, name: true },
  })
  const names = new Map(units.map((unit) => [unit.code, unit.name]))
  return rows.map(({ name, parentCode, fromOn, untilOn }) => ({
    name,
    parentName: parentCode && (names.get(parentCode) ?? parentCode),
    from: fromOn && fromDateColumn(fromOn),
    until: fromDateColumn(untilOn),
  }))
}

/** The dated changes a unit took part in, latest first. The caller has found the unit. */
export async function listReorganisations(
  actor: Actor,
  code: string,
): Promise<ReorganisationLine[]> {
  const name = { select: { code: true, name: true } }
  const rows = await districtDb(actor.districtId).reorganisation.findMany({
    where: { OR: [{ unitCode: code }, { otherCode: code }] },
    include: { unit: name, other: name, doneBy: { select: { name: true } } },
    orderBy: [{ happenedOn: 'desc' }, { doneAt: 'desc' }],
    take: 100,
  })
  return rows.map(({ id, kind, happenedOn, unit, other, links, passed, doneBy }) => ({
    id,
    kind: kind as ReorganisationKind,
    on: fromDateColumn(happenedOn),
    unit,
    other,
    links,
    passed,
    by: doneBy.name,
  }))
}
