import { districtDb } from '#lib/db/district.ts'
import type { OriginOf } from '#lib/domain/origin.ts'
import { childPath } from '#lib/domain/unit-path.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import { ITEM } from './domain/origins.ts'
import { NOW, type TestDistrict } from './factory.ts'

type Chamber = Readonly<{ code: string; path: string }>
type Options = Readonly<{ item?: string; checkupId?: string; now?: Date }>

/** Another chamber below a township of the district. */
export async function moreChamber(
  district: TestDistrict,
  under: 'dongcheng' | 'nancheng',
  ending: string,
): Promise<Chamber> {
  const parent = district.units[under]
  const code = `${district.id}-${ending}`
  const path = childPath(parent.path, code)
  const kind = { kind: 'other_chamber', level: 'chamber' }
  const name = `${ending}商会`
  await districtDb(district.id).unit.create({
    data: {
      districtId: district.id,
      code,
      path,
      ...kind,
      name,
      parentCode: parent.code,
      search: name,
    },
  })
  return { code, path }
}

/** What sealing a check-up leaves behind: an issue of a failed item. */
export async function itemIssue(
  district: TestDistrict,
  chamber: Chamber,
  { item = 'C1', checkupId = ITEM.checkupId, now = NOW }: Options = {},
): Promise<string> {
  const origin: OriginOf<'item'> = { ...ITEM, item, checkupId }
  const unit = district.units.federation.code
  const { personId } = district.actor('clerk')
  const cause = { kind: 'rule', ref: 'checkup' } as const
  const by = { districtId: district.id, personId, unit, office: 'clerk', cause } as const
  const { number } = await districtDb(district.id).$transaction((tx) =>
    openIssue(
      tx,
      by,
      {
        chamber: { ...chamber, level: 'chamber' },
        title: '没有固定阵地',
        description: '体检未达标',
        category: 'venue',
        source: 'checkup',
        remedy: '落实固定场所',
        origin,
      },
      now,
    ),
  )
  return number
}
