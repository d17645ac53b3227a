import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getShortlist } from '#lib/awards/shortlist.ts'
import { shortlistSheet } from '#lib/awards/shortlist-sheet.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { translator } from '#lib/i18n/translator.ts'
import { openIssue } from '#lib/issue-record/open-issue.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { readSheet } from '#lib/sheet/read-sheet.ts'
import {
  freshDistrict,
  must,
  NOW,
  type TestDistrict,
  type UnitName,
} from '#tests/support/factory.ts'

const item = (code: string, kind: string, points: number, pass: number) => ({
  code,
  section: 'A',
  kind,
  text: code,
  criterion: '',
  points,
  pass,
  proofKinds: [],
  category: 'other',
  rectificationType: 'immediate',
  remedy: '',
})
const CONTENT = {
  points: 10,
  maxBonus: 0,
  sections: [{ code: 'A', title: '甲' }],
  items: [
    item('A1', 'score', 6, 4),
    item('A2', 'score', 4, 2),
    item('G', 'gate', 1, 1),
    item('V', 'veto', 1, 1),
  ],
}

let district: TestDistrict
let campaignId: string
const checkups: Record<string, string> = {}
beforeAll(async () => {
  district = await freshDistrict()
  campaignId = await plantCampaign()
  await seal('dongchengChamber', { A1: 2, A2: 4, G: 1, V: 1 })
  await seal('nanchengChamber', { A1: 4, A2: 4, G: 1, V: 1 })
  await seal('logistics', { A1: 6, A2: 4, G: 0, V: 1 })
})

async function plantCampaign(): Promise<string> {
  const districtId = district.id
  const by = { createdById: district.actor('clerk').personId, createdAt: NOW }
  const standard = { code: 'four_good', version: 1, kind: 'four_good', name: '四好' }
  await prisma.standard.create({
    data: { districtId, ...standard, status: 'published', content: CONTENT, ...by },
  })
  const [fromOn, untilOn] = [new Date('2026-01-01'), new Date('2026-03-01')]
  const under = { standardCode: 'four_good', standardVersion: 1 }
  const { id } = await prisma.campaign.create({
    data: { districtId, name: '2026 年四好体检', ...under, fromOn, untilOn, ...by },
  })
  return id
}

/** A sealed check-up of the campaign with these points. */
async function seal(unit: UnitName, points: Record<string, number>) {
  const [districtId, id] = [district.id, randomUUID()]
  const who = district.actor('clerk').personId
  await prisma.checkup.create({
    data: {
      districtId,
      id,
      campaignId,
      chamberCode: district.units[unit].code,
      standardCode: 'four_good',
      standardVersion: 1,
      status: 'open',
      openedById: who,
      openedAt: NOW,
    },
  })
  await prisma.checkupScore.createMany({
    data: Object.entries(points).map(([code, score]) => ({
      districtId,
      checkupId: id,
      item: code,
      score,
    })),
  })
  const total = (points.A1 ?? 0) + (points.A2 ?? 0)
  await districtDb(districtId).checkup.updateMany({
    where: { id },
    data: { status: 'sealed', sealedById: who, sealedAt: NOW, total },
  })
  checkups[unit] = id
}

test('only chambers without a veto and with every gate qualify, the most points first', async () => {
  const found = await getShortlist(district.actor('clerk'), campaignId)
  expect(found.candidates.map(({ chamber, total }) => [chamber.name, total])).toEqual([
    ['南城街道商会', 8],
    ['东城街道商会', 6],
  ])
  expect(found.out).toBe(1)
  expect((await getShortlist(district.actor('clerk'))).campaign?.id).toBe(campaignId)
  expect((await getShortlist(district.actor('clerk'), randomUUID())).candidates).toEqual([])
})

test('a score given again after sealing counts, and moves the chamber up', async () => {
  const clerk = district.actor('clerk')
  const { code, path } = district.units.dongchengChamber
  const unit = district.units.federation.code
  const by = { districtId: district.id, personId: clerk.personId, unit, office: 'clerk' } as const
  const { number, version } = await districtDb(district.id).$transaction((tx) =>
    openIssue(
      tx,
      { ...by, cause: { kind: 'rule', ref: 'checkup' } },
      {
        chamber: { code, path, level: 'chamber' },
        title: 'A1 不合格',
        description: 'A1',
        category: 'other',
        source: 'checkup',
        origin: {
          kind: 'item',
          standard: 'four_good',
          version: 1,
          item: 'A1',
          checkupId: checkups.dongchengChamber ?? '',
          score: 2,
          max: 6,
          pass: 4,
          proofKinds: [],
        },
      },
      NOW,
    ),
  )
  await must(moveIssue, clerk, { number, version, action: 'accept' })
  const again = { number, version: version + 1, action: 'rescore', score: 5, note: '已整改' }
  await must(moveIssue, district.actor('clerk2'), again)
  const { candidates } = await getShortlist(clerk, campaignId)
  expect(candidates.map(({ chamber, sealed, total }) => [chamber.code, sealed, total])).toEqual([
    [code, 6, 9],
    [district.units.nanchengChamber.code, 8, 8],
  ])
})

test('the sheet says what the page says, in its order', async () => {
  const shortlist = await getShortlist(district.actor('clerk'), campaignId)
  const { rows } = await readSheet(await shortlistSheet(shortlist, translator('zh-CN')))
  expect(rows[0]).toEqual(['名次', '代码', '商（协）会', '当前得分', '封存时得分'])
  expect(rows.slice(1).map((row) => [row[0], row[1], row[3]])).toEqual(
    shortlist.candidates.map(({ chamber, total }, index) => [index + 1, chamber.code, total]),
  )
})
