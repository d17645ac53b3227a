import { recordAct } from '#lib/audit/record.ts'
import type { Tx } from '#lib/db/district.ts'
import { dateOf, toDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { searchText } from '#lib/search/search-text.ts'
import type { UnitSaved } from '../dto.ts'
import { loadManagedUnit, saveUnit } from '../load.ts'
import { toFacts } from '../record.ts'
import { type EditUnitInput, editUnitInput, PROFILE_FIELDS } from '../schema.ts'
import { keepUnitPast } from '../unit-spans.ts'

/**
 * Renames a unit and, for a chamber, changes its facts. Facts left out stay; empty ones are emptied.
 * @throws DomainError not_found, 403, stale_version; invalid_input at a fact only chambers have;
 *   kept_as_fact at `termEndsOn` once the term is entered as a dated fact.
 */
export const editUnit = defineCommand({
  name: 'edit-unit',
  input: editUnitInput,
  async run(ctx, input): Promise<UnitSaved> {
    const { tx, actor, now } = ctx
    const { code, version, name } = input
    const unit = await loadManagedUnit(ctx, code)
    const given = PROFILE_FIELDS.filter((field) => input[field] !== undefined)
    const foreign = unit.level === 'chamber' ? undefined : given[0]
    if (foreign) throw new DomainError('invalid_input', { path: foreign })
    if (name !== unit.name) await keepUnitPast(tx, actor.districtId, [code], dateOf(now))
    const saved = await saveUnit(tx, { code, version }, { name, search: searchText(name) })
    const key = { districtId: actor.districtId, unitCode: code }
    const where = { districtId_unitCode: key }
    const before = toFacts(await tx.chamberProfile.findUnique({ where }))
    const changed = given.filter((field) => input[field] !== before[field])
    if (changed.includes('termEndsOn')) await refuseKeptTerm(tx, code)
    if (changed.length > 0) {
      const facts = profileColumns(input)
      await tx.chamberProfile.upsert({
        where,
        create: { ...key, ...facts, registration: facts.registration ?? 'unregistered' },
        update: facts,
      })
    }
    const fields = [...(name === unit.name ? [] : ['name']), ...changed]
    await recordAct(ctx, 'edit-unit', `unit:${code}`, { fields })
    return { code, version: saved }
  },
})

/** Once the term of office is a dated fact, the profile only repeats it. */
async function refuseKeptTerm(tx: Tx, chamberCode: string): Promise<void> {
  const terms = await tx.chamberFact.count({ where: { chamberCode, kind: 'term_of_office' } })
  if (terms > 0) throw new DomainError('kept_as_fact', { path: 'termEndsOn' })
}

/** Columns of the facts that were given; the others are undefined and so untouched. */
function profileColumns({ code: _c, version: _v, name: _n, ...facts }: EditUnitInput) {
  const day = (value: string | null | undefined) => value && toDateColumn(value)
  return { ...facts, registeredOn: day(facts.registeredOn), termEndsOn: day(facts.termEndsOn) }
}
