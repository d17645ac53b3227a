import { unitScope } from '#lib/access/scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Actor, appointmentsFor, can, isGranted, rolesGranted } from '#lib/domain/policy.ts'
import {
  DEFAULT_POLICY,
  policyAt,
  type Tightening,
  type TimePolicy,
} from '#lib/domain/time-policy.ts'
import type { PolicyPage, PolicyUnit } from './dto.ts'
import { loadPolicies } from './load.ts'
import { findPolicyUnit, parentPath } from './units.ts'
import { listVersions } from './versions.ts'

/**
 * The time limits of a unit, its own first when no unit is named: of the federation for those whose
 * reach is the district.
 * @throws DomainError not_granted, not_found.
 */
export async function getPolicyPage(
  actor: Actor,
  code: string | undefined,
  now: Date,
): Promise<PolicyPage> {
  const whoCan = { unit: null, roles: rolesGranted('read_policy') }
  if (!isGranted(actor, 'read_policy')) throw new DomainError('not_granted', { whoCan })
  const { districtId } = actor
  const db = districtDb(districtId)
  const unit = await findPolicyUnit(db, actor, code ?? ownUnit(actor))
  if (!unit) throw new DomainError('not_found')
  const isDistrict = unit.parentCode === null
  const [policies, versions, units] = await Promise.all([
    loadPolicies(db, now),
    listVersions(db, unit.code, now),
    listPolicyUnits(actor),
  ])
  const newest = versions[0]?.content
  return {
    unit: { code: unit.code, name: unit.name },
    manageable: can(actor, 'manage_policy', unitSubject(districtId, unit.path)) !== null,
    inForce: policyAt(policies, unit.path),
    inherited: isDistrict ? null : policyAt(policies, parentPath(unit.path)),
    newest: isDistrict ? ((newest as TimePolicy | undefined) ?? DEFAULT_POLICY) : null,
    own: isDistrict ? {} : ((newest as Tightening | undefined) ?? {}),
    newestVersion: versions[0]?.version ?? 0,
    versions: versions.map(({ content: _content, ...line }) => line),
    units,
  }
}

/** Units of the three upper levels whose limits the actor may see; members only have what is above. */
async function listPolicyUnits(actor: Actor): Promise<PolicyUnit[]> {
  const rows = await districtDb(actor.districtId).unit.findMany({
    where: {
      AND: [
        { level: { in: ['district', 'township', 'chamber'] }, disabledAt: null },
        unitScope(actor, 'read_policy'),
      ],
    },
    orderBy: { path: 'asc' },
    select: {
      code: true,
      name: true,
      search: true,
      level: true,
      parentCode: true,
      _count: { select: { timePolicies: true } },
    },
  })
  return rows.map(({ _count, parentCode, ...unit }) => ({
    ...unit,
    hasOwn: parentCode !== null && _count.timePolicies > 0,
  }))
}

/** Where the actor may read limits first of all. */
function ownUnit(actor: Actor): string {
  return appointmentsFor(actor, 'read_policy')[0]?.unit.code ?? ''
}
