import { UNIT_KINDS, type UnitKind } from '#lib/domain/codes.ts'
import type { Taker } from '#lib/domain/decision.ts'
import { childPath } from '#lib/domain/unit-path.ts'

/** A unit of a tree made for a test; `memberOf` are paths of further chambers it belongs to. */
export type Unit = Taker

/** Makes a unit under a parent (null for a federation). */
export function unit(
  kind: UnitKind,
  code: string,
  parent: Unit | null,
  further: readonly Unit[] = [],
): Unit {
  return {
    code,
    path: childPath(parent?.path ?? null, code),
    level: UNIT_KINDS[kind],
    kind,
    disabled: false,
    memberOf: further.map((chamber) => chamber.path),
  }
}

/**
 * Two districts, small but with every relation in them: two townships, sibling chambers, a trade
 * association directly under the district, a department, members, one of them in two chambers.
 */
const federation = unit('federation', '500119', null)
const dongcheng = unit('subdistrict', '500119001', federation)
const nancheng = unit('subdistrict', '500119002', federation)
const chamber = unit('subdistrict_chamber', 'DCSH', dongcheng)
const sibling = unit('other_chamber', 'DCXH', dongcheng)
const elsewhere = unit('subdistrict_chamber', 'NCSH', nancheng)
const logistics = unit('trade_association', 'WLXH', federation)
const member = unit('enterprise', 'M1', chamber, [elsewhere])
const fellow = unit('enterprise', 'M2', chamber)
const outsider = unit('enterprise', 'M3', elsewhere)
const haulier = unit('enterprise', 'M4', logistics)
const department = unit('department', 'RSJ', federation)

const otherFederation = unit('federation', '500120', null)
const otherTown = unit('town', '500120100', otherFederation)
const otherChamber = unit('township_chamber', 'BSSH', otherTown)
const otherMember = unit('enterprise', 'M9', otherChamber)
const otherDepartment = unit('department', 'BSRSJ', otherFederation)

export const UNITS = {
  federation,
  dongcheng,
  nancheng,
  chamber,
  sibling,
  elsewhere,
  logistics,
  member,
  fellow,
  outsider,
  haulier,
  department,
  otherFederation,
  otherTown,
  otherChamber,
  otherMember,
  otherDepartment,
} as const
