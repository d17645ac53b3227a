import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { execute } from '#lib/kernel/execute.ts'
import { deleteView } from '#lib/views/commands/delete-view.ts'
import { editView } from '#lib/views/commands/edit-view.ts'
import { saveView } from '#lib/views/commands/save-view.ts'
import { listViews, openView } from '#lib/views/queries.ts'
import { VIEW_LIMIT } from '#lib/views/schema.ts'
import {
  freshDistrict,
  must,
  NOW,
  type PersonName,
  type TestDistrict,
} from '#tests/support/factory.ts'

let district: TestDistrict
beforeAll(async () => {
  district = await freshDistrict()
}, 120_000)
beforeEach(async () => {
  await prisma.savedView.deleteMany({ where: { districtId: district.id } })
})

const save = (by: PersonName, facts: object) =>
  must(saveView, district.actor(by), { name: '逾期的', address: 'light=red', ...facts })
const seen = async (by: PersonName) =>
  (await listViews(district.actor(by))).map(({ name, isOwn }) => [name, isOwn])
const tried = (command: Parameters<typeof execute>[0], by: PersonName, input: object) =>
  execute(command, input, { actor: district.actor(by), now: NOW, requestId: 'test' })

describe('a saved view', () => {
  it('is seen by its owner alone until it is shared, then by everybody in or below the unit', async () => {
    const { code } = district.units.dongcheng
    const { id } = await save('dongcheng', {})
    expect(await seen('dongcheng')).toEqual([['逾期的', true]])
    expect(await seen('dongchengSecretary')).toEqual([])
    await must(editView, district.actor('dongcheng'), { id, version: 1, name: '逾期', unit: code })
    expect(await seen('dongchengSecretary')).toEqual([['逾期', false]])
    expect(await seen('nanchengPresident')).toEqual([])
    expect(await seen('nancheng')).toEqual([])
  })

  it('is changed and deleted by its owner alone, at its version', async () => {
    const { id } = await save('dongcheng', { unit: district.units.dongcheng.code })
    for (const [command, input] of [
      [editView, { id, version: 1, name: '改' }],
      [deleteView, { id }],
    ] as const) {
      const result = await tried(command, 'dongchengSecretary', input)
      expect(result).toMatchObject({ ok: false, failure: { code: 'not_found' } })
    }
    const stale = await tried(editView, 'dongcheng', { id, version: 7, name: '改' })
    expect(stale).toMatchObject({ ok: false, failure: { code: 'stale_version' } })
    await must(deleteView, district.actor('dongcheng'), { id })
    expect(await seen('dongcheng')).toEqual([])
  })

  it('is listed by its owner however many others have shared', async () => {
    const { federation, dongcheng } = district.units
    const { accountId } = district.actor('clerk')
    await prisma.savedView.createMany({
      data: Array.from({ length: 4 * VIEW_LIMIT }, (_, at) => ({
        ...{ districtId: district.id, accountId, name: `共享${at}`, state: {}, createdAt: NOW },
        ...{ unitCode: federation.code, pinned: true },
      })),
    })
    await save('dongcheng', { name: '未固定', unit: dongcheng.code })
    await save('dongcheng', { name: '固定', pinned: true })
    const listed = await listViews(district.actor('dongcheng'))
    expect(listed.slice(0, 3).map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['固定', true],
      ['未固定', true],
      ['共享0', false],
    ])
    expect(listed).toHaveLength(4 * VIEW_LIMIT)
    expect(listed[1]?.unit).toEqual({ code: dongcheng.code, name: '东城街道' })
  })

  it('is not shared with people above or beside', async () => {
    const { federation, nancheng, dongcheng } = district.units
    for (const unit of [federation.code, nancheng.code]) {
      const result = await tried(saveView, 'dongcheng', { name: '看', address: '', unit })
      expect(result).toMatchObject({
        ok: false,
        failure: { code: 'unknown_unit', path: 'unit' },
      })
    }
    await save('clerk', { unit: dongcheng.code })
  })

  it('is refused with an address the ledger does not understand, and beyond the limit', async () => {
    const bad = await tried(saveView, 'clerk', { name: '坏', address: 'where=not(not(' })
    expect(bad).toMatchObject({ ok: false, failure: { fields: [{ path: 'address' }] } })
    for (let at = 0; at < VIEW_LIMIT; at += 1) await save('clerk', { name: `视图${at}` })
    await prisma.savedView.deleteMany({ where: { districtId: district.id, name: '视图0' } })
    const atOnce = ['甲', '乙', '丙', '丁'].map((name) =>
      tried(saveView, 'clerk', { name, address: '' }),
    )
    expect((await Promise.all(atOnce)).filter(({ ok }) => ok)).toHaveLength(1)
    const more = await tried(saveView, 'clerk', { name: '再存', address: '' })
    expect(more).toMatchObject({
      ok: false,
      failure: { fields: [{ path: 'name', rule: 'views_kept', params: { max: VIEW_LIMIT } }] },
    })
  })
})

describe('a view that is opened', () => {
  it('brings back filters, columns and order as they were', async () => {
    const address = 'stage=closed&stage=archived&columns=chamber,light&sort=dueOn&list=progress'
    const { id } = await save('clerk', { address: `${address}&cursor=abc` })
    const { input, dropped, gone, disabled } = await openView(district.actor('clerk'), id)
    expect(input).toMatchObject({
      stage: ['closed', 'archived'],
      columns: ['chamber', 'light'],
      sort: 'dueOn',
      list: 'progress',
    })
    expect(input.cursor).toBeUndefined()
    expect([dropped, gone, disabled]).toEqual([[], [], []])
  })

  it('opens in the layout it was kept in, at the month of whoever opens it', async () => {
    const { id } = await save('clerk', { address: 'layout=calendar&month=2024-02&light=red' })
    const { input, dropped } = await openView(district.actor('clerk'), id)
    expect([input.layout, input.month, input.light, dropped]).toEqual([
      'calendar',
      undefined,
      ['red'],
      [],
    ])
    const refused = await tried(saveView, 'clerk', { name: '看板', address: 'layout=kanban' })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'invalid_input' } })
  })

  it('says which unit is gone or out of sight, and keeps the rest of its filters', async () => {
    const { nanchengChamber, dongcheng, dongchengChamber } = district.units
    const where = `and(light(red),not(unit(${nanchengChamber.code})))`
    const { id } = await save('clerk', {
      address: `unit=${dongchengChamber.code}&unit=GONE&state=open&where=${where}`,
      unit: dongcheng.code,
    })
    const opened = await openView(district.actor('dongcheng'), id)
    expect([...opened.gone].sort()).toEqual(['GONE', nanchengChamber.code].sort())
    expect(opened.input).toMatchObject({
      unit: [dongchengChamber.code],
      state: 'open',
      where: 'and(light(red))',
    })
  })

  it('says which unit was disabled and what the ledger no longer knows', async () => {
    const { logistics } = district.units
    const { id } = await save('clerk', { address: `unit=${logistics.code}&state=open` })
    const key = { districtId_code: { districtId: district.id, code: logistics.code } }
    await prisma.unit.update({ where: key, data: { disabledAt: NOW } })
    await prisma.savedView.updateMany({
      where: { id },
      data: {
        state: { unit: logistics.code, state: 'open', category: 'abolished', colour: 'red' },
      },
    })
    const opened = await openView(district.actor('clerk'), id)
    expect(opened.disabled).toHaveLength(1)
    expect([...opened.dropped].sort()).toEqual(['category', 'colour'])
    expect(opened.input).toMatchObject({ unit: [logistics.code], state: 'open' })
    await prisma.unit.update({ where: key, data: { disabledAt: null } })
  })

  it('is unknown to whoever it was not shared with', async () => {
    const { id } = await save('clerk', {})
    await expect(openView(district.actor('dongcheng'), id)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
