import { openCheckup } from '#lib/checkups/commands/open-checkup.ts'
import { scoreItem } from '#lib/checkups/commands/score-item.ts'
import { sealCheckup } from '#lib/checkups/commands/seal-checkup.ts'
import type { StandardContent, StandardItem } from '#lib/domain/standard.ts'
import { must, NOW, type PersonName, type TestDistrict, type UnitName } from './factory.ts'
import { publishedOf } from './standards.ts'

/** A form of so many items, five points each, three of which pass. */
export function formOf(count: number): StandardContent {
  const items = Array.from({ length: count }, (_, index): StandardItem => {
    const code = `A${index + 1}`
    return {
      code,
      section: 'A',
      kind: 'score',
      text: `指标${index + 1}`,
      criterion: `依据${index + 1}`,
      points: 5,
      pass: 3,
      proofKinds: [],
      category: 'bylaw',
      rectificationType: 'immediate',
      remedy: `整改${index + 1}`,
    }
  })
  return { points: count * 5, maxBonus: 0, sections: [{ code: 'A', title: '组织' }], items }
}

/** A published standard with this form and a check-up of a chamber under it. */
export async function checkupOf(
  district: TestDistrict,
  content: StandardContent,
  unit: UnitName = 'dongchengChamber',
) {
  const standard = await publishedOf(district, content)
  return { standard, ...(await openAnother(district, standard, unit)) }
}

/** A further check-up under a published standard. */
export function openAnother(
  district: TestDistrict,
  standard: { code: string; version: number },
  unit: UnitName = 'dongchengChamber',
) {
  const chamber = district.units[unit].code
  const given = { chamber, standard: standard.code, standardVersion: standard.version }
  return must(openCheckup, district.actor('clerk'), given)
}

type Scoring = Readonly<{
  id: string
  items: readonly { code: string; points: number }[]
  /** Points of the items that do not get all of them. */
  less?: Readonly<Record<string, number>>
  by?: PersonName
}>

/** Confirms every item: all points, but for those that get less. */
export async function scoreAll(district: TestDistrict, { id, items, less = {}, by }: Scoring) {
  for (const { code, points } of items) {
    const score = less[code] ?? points
    const reason = score < points ? `${code}不足` : ''
    const entry = { id, item: code, score, reason, version: 0 }
    await must(scoreItem, district.actor(by ?? 'clerk'), entry)
  }
}

/** Seals a check-up nobody else touched. */
export function seal(district: TestDistrict, id: string, now = NOW) {
  return must(sealCheckup, district.actor('clerk'), { id, version: 1 }, now)
}
