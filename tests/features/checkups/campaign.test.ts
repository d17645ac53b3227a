import { beforeEach, describe, expect, test } from 'vitest'
import { getCampaign, getCampaignSheet, listCampaigns } from '#lib/checkups/campaigns.ts'
import { closeCampaign } from '#lib/checkups/commands/close-campaign.ts'
import { importScores } from '#lib/checkups/commands/import-scores.ts'
import { openCampaign } from '#lib/checkups/commands/open-campaign.ts'
import { scoreItem } from '#lib/checkups/commands/score-item.ts'
import { getCheckup } from '#lib/checkups/detail.ts'
import { prisma } from '#lib/db/client.ts'
import type { Cell } from '#lib/sheet/cell.ts'
import { readSheet } from '#lib/sheet/read-sheet.ts'
import { writeSheet } from '#lib/sheet/write-sheet.ts'
import { formOf, scoreAll, seal } from '#tests/support/checkups.ts'
import { act, freshDistrict, must, refusal, type TestDistrict } from '#tests/support/factory.ts'
import { publishedOf } from '#tests/support/standards.ts'

let district: TestDistrict
let standard: { code: string; version: number }
const FORM = formOf(4)
beforeEach(async () => {
  district = await freshDistrict()
  standard = await publishedOf(district, FORM)
})

function campaign(extra: object = { reach: 'all' }) {
  const during = { fromOn: '2026-03-01', untilOn: '2026-05-31' }
  const { code, version } = standard
  const given = { name: '年度体检', standard: code, standardVersion: version, ...during, ...extra }
  return given
}
const open = (extra?: object) => must(openCampaign, district.actor('clerk'), campaign(extra))
const checkups = async (id: string) => {
  const { chambers } = await getCampaign(district.actor('clerk'), id)
  return new Map(chambers.map(({ chamber, checkupId }) => [chamber.code, checkupId]))
}

describe('a campaign', () => {
  test('covers all chambers, those of a township, those of a kind, or the ones chosen', async () => {
    const { dongcheng, logistics, nanchengChamber } = district.units
    const chosen = [logistics.code, nanchengChamber.code]
    const made = [
      await open(),
      await open({ reach: 'township', township: dongcheng.code }),
      await open({ reach: 'kind', kind: 'trade_association' }),
      await open({ reach: 'chosen', chambers: chosen }),
    ]
    expect(made.map((one) => one.checkups)).toEqual([3, 1, 1, 2])
  })

  test.each([
    ['ends before it begins', { reach: 'all', untilOn: '2026-02-01' }, ['untilOn date_order']],
    ['names no township', { reach: 'township' }, ['township required']],
    ['names a township without chambers', { reach: 'township', township: 'X' }, ['township']],
    ['names a chamber that is not there', { reach: 'chosen', chambers: ['X'] }, ['chambers']],
  ])('that %s is refused at its field', async (_what, extra, at) => {
    const { at: found } = await refusal(openCampaign, district.actor('clerk'), campaign(extra))
    expect(found).toEqual(at)
  })

  test('shows its progress, its average and what fails most often, as far as one reads it', async () => {
    const { id } = await open()
    const { dongchengChamber, nanchengChamber, dongcheng } = district.units
    const all = await checkups(id)
    const items = FORM.items
    const [east, south] = [all.get(dongchengChamber.code), all.get(nanchengChamber.code)]
    await scoreAll(district, { id: east ?? '', items, less: { A2: 0 } })
    await scoreAll(district, { id: south ?? '', items, less: { A2: 1, A3: 2 } })
    await seal(district, east ?? '')
    await seal(district, south ?? '')
    const seen = await getCampaign(district.actor('clerk'), id)
    expect(seen.progress).toEqual({ open: 1, selfScored: 0, sealed: 2, all: 3, average: 14 })
    expect(seen.failures.map(({ item, failed }) => [item, failed])).toEqual([
      ['A2', 2],
      ['A3', 1],
    ])
    const township = await getCampaign(district.actor('dongcheng'), id)
    expect(township.chambers.map(({ chamber }) => chamber.code)).toEqual([dongchengChamber.code])
    expect(township.townships.map(({ code, sealed }) => [code, sealed])).toEqual([
      [dongcheng.code, 1],
    ])
    expect((await listCampaigns(district.actor('dongcheng')))[0]?.progress.all).toBe(1)
  })
})

describe('the sheet of a campaign', () => {
  const HEAD = ['商会代码', '指标代码', '核定分', '扣分原因']
  const rowsOf = (...rows: Cell[][]) => [HEAD, ...rows]

  test('filled in and imported gives the same scores as scoring by hand', async () => {
    const [byHand, bySheet] = [await open(), await open()]
    const less = { A2: 0, A4: 2.5 }
    const clerk = district.actor('clerk')
    for (const id of (await checkups(byHand.id)).values()) {
      await scoreAll(district, { id, items: FORM.items, less })
    }
    const { name, columns, rows } = await getCampaignSheet(clerk, bySheet.id)
    const at = (heading: string) => columns.findIndex((one) => one.heading === heading)
    const filled = rows.map((row) => {
      const code = String(row[at('指标代码')])
      const score = less[code as keyof typeof less] ?? 5
      const reason = score < 5 ? `${code}不足` : null
      return row.with(at('核定分'), score).with(at('扣分原因'), reason)
    })
    const sheet = await readSheet(await writeSheet({ name, columns, rows: filled }))
    const sent = { id: bySheet.id, rows: sheet.rows }
    expect(await must(importScores, clerk, sent)).toMatchObject({ written: 12 })
    expect(await must(importScores, clerk, sent)).toMatchObject({ written: 0 })
    const scores = async (id: string) => {
      const found = [...(await checkups(id))].map(async ([chamber, checkup]) => {
        const { sections, running } = await getCheckup(clerk, checkup)
        const items = sections.flatMap((one) => one.items)
        return { chamber, running, items: items.map(({ score, reason }) => [score, reason]) }
      })
      return Promise.all(found)
    }
    expect(await scores(bySheet.id)).toEqual(await scores(byHand.id))
  })

  test('with anything wrong names every row and column, and nothing is written', async () => {
    const { id } = await open()
    const chamber = district.units.dongchengChamber.code
    const rows = rowsOf(
      [chamber, 'A1', 5, null],
      ['没有的商会', 'A1', 5, null],
      [chamber, 'Z1', 5, null],
      [chamber, 'A1', 5, null],
      [chamber, 'A2', 6, null],
      [chamber, 'A3', '五', null],
      [chamber, 'A4', 1, null],
      [district.units.logistics.code, 'A4', 1, '缺\u0000材料'],
    )
    const result = await act(importScores, district.actor('clerk'), { id, rows })
    if (result.ok) throw new Error('it was imported')
    const named = result.failure.fields.map(({ rule, params }) => [params.row, rule, params.column])
    expect(named).toEqual([
      [3, 'row_unknown', '商会代码'],
      [4, 'row_unknown', '指标代码'],
      [5, 'row_twice', undefined],
      [6, 'cell_out_of_range', '核定分'],
      [7, 'cell_not_number', '核定分'],
      [8, 'cell_missing', '扣分原因'],
      [9, 'cell_invalid', '扣分原因'],
    ])
    expect(await prisma.checkupScore.count({ where: { districtId: district.id } })).toBe(0)
  })

  test('changes nothing of what is sealed, and nothing once the campaign has ended', async () => {
    const { id } = await open()
    const chamber = district.units.logistics.code
    const checkup = (await checkups(id)).get(chamber) ?? ''
    await scoreAll(district, { id: checkup, items: FORM.items })
    await seal(district, checkup)
    const clerk = district.actor('clerk')
    const rows = rowsOf([chamber, 'A1', 4, '改'])
    const { at } = await refusal(importScores, clerk, { id, rows })
    expect(at).toEqual(['file row_sealed'])
    await must(closeCampaign, clerk, { id, version: 1 })
    expect(await refusal(importScores, clerk, { id, rows })).toMatchObject({
      code: 'campaign_closed',
    })
  })

  test('is for the federation, and takes over a score changed by hand only when it differs', async () => {
    const { id } = await open()
    const chamber = district.units.logistics.code
    const checkup = (await checkups(id)).get(chamber) ?? ''
    const clerk = district.actor('clerk')
    await must(scoreItem, clerk, { id: checkup, item: 'A1', score: 5, version: 0 })
    const rows = rowsOf([chamber, 'A1', 5, null], [chamber, 'A2', '４', '差一次'])
    const sent = { id, rows }
    expect(await refusal(importScores, district.actor('logistics'), sent)).toMatchObject({
      code: 'not_granted',
    })
    expect(await must(importScores, clerk, sent)).toMatchObject({ written: 1 })
  })
})
