import { type TestDistrict, TODAY } from './factory.ts'

const going = ({ units }: TestDistrict) => ({
  chamber: units.dongchengChamber.code,
  kind: 'visit',
  visitors: '经办甲',
  purpose: '了解阵地情况',
})

/** A visit to the chamber of Dongcheng that took place today. */
export function logOf(district: TestDistrict, changes: object = {}) {
  return { ...going(district), heldOn: TODAY, summary: '阵地已落实', ...changes }
}

/** A visit to the chamber of Dongcheng on Friday. */
export function planOf(district: TestDistrict, changes: object = {}) {
  return { ...going(district), plannedOn: '2026-03-20', ...changes }
}
