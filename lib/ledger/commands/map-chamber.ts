import { recordAct } from '#lib/audit/record.ts'
import { UNIT_KINDS, type UnitKind } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { childPath, kindMayHangUnder } from '#lib/domain/unit-path.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { searchText } from '#lib/search/search-text.ts'
import { lockOpenImport } from '../load.ts'
import { mapChamberInput } from '../schema.ts'

/**
 * Says which unit a name of an import stands for that nobody knows: a chamber there is, or a new one,
 * made only because somebody has said so. All rows of that name can then be accepted.
 * @throws DomainError not_found, import_waits, import_taken_back; unknown_unit or unit_disabled at
 *   `unit` or `parent`; parent_not_allowed at `kind`; invalid_input when neither is given.
 */
export const mapChamber = defineCommand({
  name: 'map-chamber',
  input: mapChamberInput,
  async run(ctx, { id, name, unit, parent, kind }): Promise<{ id: string; code: string }> {
    const { tx, actor } = ctx
    await lockOpenImport(tx, actor, id)
    if (unit === undefined && (parent === undefined || kind === undefined)) {
      throw new DomainError('invalid_input', { fields: [{ path: 'unit', rule: 'required' }] })
    }
    const code = unit === undefined ? await create(ctx, { name, parent, kind }) : unit
    const chamber = await tx.unit.findFirst({ where: { code, level: 'chamber' } })
    if (!chamber) throw new DomainError('unknown_unit', { path: 'unit' })
    if (chamber.disabledAt) throw new DomainError('unit_disabled', { path: 'unit' })
    await tellRows(ctx, id, { name, code, known: chamber.name })
    return { id, code }
  },
})

type Wanted = Readonly<{ name: string; parent?: string | undefined; kind?: UnitKind | undefined }>

/** A chamber like one that the administration adds; its code is the next free one under its parent. */
async function create(ctx: Ctx, { name, parent = '', kind = 'other_chamber' }: Wanted) {
  const { tx, actor, now } = ctx
  const { districtId } = actor
  // Those who change the shape of the tree come one by one.
  await tx.$queryRaw`SELECT 1 FROM unit WHERE district_id = ${districtId} AND parent_code IS NULL
    FOR NO KEY UPDATE`
  const above = await tx.unit.findFirst({ where: { code: parent } })
  if (!above) throw new DomainError('unknown_unit', { path: 'parent' })
  if (above.disabledAt) throw new DomainError('unit_disabled', { path: 'parent' })
  const isChamber = UNIT_KINDS[kind] === 'chamber'
  if (!isChamber || !kindMayHangUnder(kind, above.kind as UnitKind)) {
    throw new DomainError('parent_not_allowed', { path: 'kind' })
  }
  const stem = `${parent.slice(0, 34)}-L`
  const taken = await tx.unit.findMany({
    where: { code: { startsWith: stem } },
    select: { code: true },
  })
  const codes = new Set(taken.map((unit) => unit.code))
  let next = taken.length + 1
  while (codes.has(`${stem}${next}`)) next += 1
  const code = `${stem}${next}`
  const path = childPath(above.path, code)
  const facts = { districtId, code, name, level: 'chamber', kind, parentCode: parent, path }
  await tx.unit.create({ data: { ...facts, search: searchText(name), createdAt: now } })
  await tx.chamberProfile.create({
    data: { districtId, unitCode: code, registration: 'unregistered' },
  })
  await recordAct(ctx, 'create-unit', `unit:${code}`, { kind, parentCode: parent })
  return code
}

async function tellRows(
  { tx, actor }: Ctx,
  id: string,
  { name, code, known }: { name: string; code: string; known: string },
): Promise<void> {
  const { districtId } = actor
  await tx.$executeRaw`
    UPDATE import_cell c SET kind = 'added', why = NULL, given = ${known}
    FROM import_row r
    WHERE c.district_id = ${districtId} AND c.import_id = ${id}::uuid AND c."column" = 'chamber'
      AND r.district_id = c.district_id AND r.import_id = c.import_id AND r.n = c.n
      AND r.kind = 'new' AND r.opening->>'chamber' IS NULL AND r.opening->>'chamberName' = ${name}`
  await tx.$executeRaw`
    UPDATE import_row r SET chamber = ${known},
      opening = r.opening || jsonb_build_object('chamber', ${code}::text),
      duplicate_of = (
        SELECT min(i.number) FROM issue i
        WHERE i.district_id = r.district_id AND i.chamber_code = ${code}
          AND i.description = r.opening->>'description'
          AND (i.reported_at AT TIME ZONE 'Asia/Shanghai')::date::text = r.opening->>'reportedOn'
          AND i.stage NOT IN ('declined', 'terminated'))
    WHERE r.district_id = ${districtId} AND r.import_id = ${id}::uuid AND r.kind = 'new'
      AND r.opening->>'chamber' IS NULL AND r.opening->>'chamberName' = ${name}`
}
