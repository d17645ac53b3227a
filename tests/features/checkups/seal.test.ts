import { beforeEach, describe, expect, test } from 'vitest'
import { openCampaign } from '#lib/checkups/commands/open-campaign.ts'
import { scoreItem } from '#lib/checkups/commands/score-item.ts'
import { sealCheckup } from '#lib/checkups/commands/seal-checkup.ts'
import { getCheckup } from '#lib/checkups/detail.ts'
import { getTrend } from '#lib/checkups/queries.ts'
import { prisma } from '#lib/db/client.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { createStandard } from '#lib/standards/commands/create-standard.ts'
import { publishStandard } from '#lib/standards/commands/publish-standard.ts'
import { saveStandard } from '#lib/standards/commands/save-standard.ts'
import { checkupOf, formOf, openAnother, scoreAll, seal } from '#tests/support/checkups.ts'
import {
  act,
  freshDistrict,
  must,
  NOW,
  refusal,
  type TestDistrict,
  TODAY,
} from '#tests/support/factory.ts'
import { proof } from '#tests/support/proof.ts'
import { DRAFT, PUBLISHING } from '#tests/support/standards.ts'
import { teller } from '#tests/support/told-issues.ts'
import { tampered, verify } from '#tests/support/verify/tamper.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})

const TWENTY = formOf(20)
const SIX = { A1: 0, A2: 1, A5: 2, A9: 2.5, A13: 0, A20: 2 }
const issues = () =>
  prisma.issue.findMany({
    where: { districtId: district.id },
    orderBy: { originKey: 'asc' },
    include: { events: { orderBy: { seq: 'asc' } } },
  })
const pointsOf = (id: string) => getCheckup(district.actor('clerk'), id)

describe('test 6: a failed item', () => {
  test('opens one issue, and two check-ups of 20 items with the same 6 failures give 6, not 12', async () => {
    const first = await checkupOf(district, TWENTY)
    await scoreAll(district, { id: first.id, items: TWENTY.items, less: SIX })
    expect(await seal(district, first.id)).toMatchObject({ total: 77.5, opened: 6, told: 0 })
    const second = await openAnother(district, first.standard)
    const worse = { ...SIX, A1: 1 }
    await scoreAll(district, { id: second.id, items: TWENTY.items, less: worse })
    expect(await seal(district, second.id)).toMatchObject({ total: 78.5, opened: 0, told: 6 })
    const found = await issues()
    expect(found).toHaveLength(6)
    for (const { origin, finding, events } of found) {
      const { item } = origin as { item: keyof typeof SIX }
      const { code: standard, version } = first.standard
      const at = { standard, version, item, max: 5, pass: 3, proofKinds: [] }
      expect(origin).toEqual({ kind: 'item', ...at, checkupId: first.id, score: SIX[item] })
      const again = { checkupId: second.id, version, score: worse[item], times: 2 }
      expect(finding).toEqual({ ...again, max: 5, pass: 3 })
      expect(events.map(({ type }) => type)).toEqual(['issue.reported', 'item.found'])
      expect(events.map(({ cause }) => cause)).toEqual([
        { kind: 'rule', ref: `checkup:${first.id}/${item}` },
        { kind: 'rule', ref: `checkup:${second.id}/${item}` },
      ])
    }
    const linked = (await pointsOf(second.id)).sections.flatMap(({ items }) => items)
    expect(linked.flatMap(({ code, issue }) => (issue ? [code] : []))).toEqual(Object.keys(SIX))
  })

  test('opens it with its words, its category, its remedy and a day by the policy', async () => {
    const { id } = await checkupOf(district, TWENTY)
    await scoreAll(district, { id, items: TWENTY.items, less: { A3: 2 } })
    await seal(district, id)
    const [issue] = await issues()
    expect(issue).toMatchObject({
      title: '东城街道商会：指标3',
      category: 'bylaw',
      source: 'checkup',
      remedy: '整改3',
      stage: 'submitted',
      chamberCode: district.units.dongchengChamber.code,
    })
    expect(issue?.targetOn?.toISOString().slice(0, 10)).toBe(addDays(TODAY, 30))
    for (const words of ['依据3', '得分 2，满分 5', 'A3不足']) {
      expect(issue?.description).toContain(words)
    }
  })

  test('that passes in the next check-up says so, with its files, and the issue may be closed', async () => {
    const form = formOf(2)
    const [one] = form.items
    const proven = { ...form, items: [{ ...one, proofKinds: ['photo' as const] }, form.items[1]] }
    const first = await checkupOf(district, proven as typeof form)
    await scoreAll(district, { id: first.id, items: form.items, less: { A1: 0 } })
    await seal(district, first.id)
    const number = (await issues())[0]?.number ?? ''
    const { act: move, give, on } = teller(district)
    await move(number, 'clerk', 'accept')
    await give(number, 'clerk', 'dongcheng')
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    await on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
    const clerk2 = district.actor('clerk2')
    const verdict = async () => {
      const { version, assignments } = await getIssue(clerk2, number, NOW)
      const assignmentId = assignments[0]?.id
      const input = { number, version, action: 'verify', assignmentId, verdict: 'pass' }
      return act(moveIssue, clerk2, input)
    }
    const early = await verdict()
    expect(early.ok ? 'closed' : early.failure.code).toBe('rescore_missing')
    const second = await openAnother(district, first.standard)
    const photo = await proof(district.actor('clerk'), 'photo')
    const entry = { id: second.id, item: 'A1', score: 5, version: 0, evidence: [photo] }
    await must(scoreItem, district.actor('clerk'), entry)
    await scoreAll(district, { id: second.id, items: form.items.slice(1) })
    expect(await seal(district, second.id)).toMatchObject({ opened: 0, told: 1 })
    const [issue] = await issues()
    expect(issue?.events.at(-1)).toMatchObject({
      type: 'item.rescored',
      actorId: district.actor('clerk').personId,
      payload: { checkupId: second.id, score: 5, passed: true, evidence: [{ id: photo }] },
    })
    expect(await verdict()).toMatchObject({ ok: true })
    expect(await verify()).toContain('Everything agrees')
  })

  test('re-scored later changes the current total, never the sealed one', async () => {
    const { id } = await checkupOf(district, TWENTY)
    await scoreAll(district, { id, items: TWENTY.items, less: { A4: 1 } })
    await seal(district, id)
    expect(await pointsOf(id)).toMatchObject({ total: 96, currentTotal: 96 })
    const number = (await issues())[0]?.number ?? ''
    const { act: move } = teller(district)
    await move(number, 'clerk', 'accept')
    await move(number, 'clerk', 'rescore', { score: 4.5, note: '已补齐' })
    expect(await pointsOf(id)).toMatchObject({ total: 96, currentTotal: 99.5 })
    const trend = await getTrend(district.actor('clerk'), district.units.dongchengChamber.code)
    expect(trend).toMatchObject([{ id, total: 96, currentTotal: 99.5, points: 100 }])
  })
})

test('6: an item found failing under a newer form is re-scored by that form', async () => {
  const first = await checkupOf(district, formOf(1))
  await scoreAll(district, { id: first.id, items: formOf(1).items, less: { A1: 0 } })
  await seal(district, first.id)
  const clerk = district.actor('clerk')
  const [item] = formOf(1).items
  const form = { ...formOf(1), points: 10, items: [{ ...item, points: 10, pass: 6 }] }
  const draft = await must(createStandard, clerk, { from: 'version', ...first.standard })
  await must(saveStandard, clerk, { ...draft, ...DRAFT, revision: 1, ...form })
  const newer = await must(publishStandard, clerk, { ...draft, ...PUBLISHING, revision: 2 })
  const { id } = await openAnother(district, newer)
  await scoreAll(district, { id, items: [{ code: 'A1', points: 10 }], less: { A1: 4 } })
  expect(await seal(district, id)).toMatchObject({ opened: 0, told: 1 })
  const number = (await issues())[0]?.number ?? ''
  const { act: move } = teller(district)
  await move(number, 'clerk', 'accept')
  await move(number, 'clerk', 'rescore', { score: 5, note: '仍缺一项' })
  expect((await issues())[0]?.rescore).toMatchObject({ checkupId: id, score: 5, passed: false })
  await move(number, 'clerk', 'rescore', { score: 8, note: '已补齐' })
  expect((await issues())[0]?.rescore).toMatchObject({ checkupId: id, score: 8, passed: true })
  expect(await verify()).toContain('Everything agrees')
})

describe('a pass that does not settle the issue', () => {
  const FORM = formOf(1)
  const hour = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
  const rescore = async () => (await issues())[0]?.rescore

  /** A further check-up under the standard beside one that is not sealed yet. */
  async function beside({ code, version }: { code: string; version: number }) {
    const chambers = [district.units.dongchengChamber.code]
    const during = { fromOn: TODAY, untilOn: addDays(TODAY, 30) }
    const given = { name: '行动', standard: code, standardVersion: version, ...during }
    const clerk = district.actor('clerk')
    const { id } = await must(openCampaign, clerk, { ...given, reach: 'chosen', chambers })
    const found = await prisma.checkup.findFirstOrThrow({ where: { campaignId: id } })
    return found.id
  }

  test('was scored before the item was found failing, in a check-up sealed afterwards', async () => {
    const failing = await checkupOf(district, FORM)
    const old = await beside(failing.standard)
    await scoreAll(district, { id: old, items: FORM.items })
    await scoreAll(district, { id: failing.id, items: FORM.items, less: { A1: 0 } })
    await seal(district, failing.id, hour(1))
    expect(await seal(district, old, hour(2))).toMatchObject({ opened: 0, told: 0 })
    expect(await rescore()).toBeNull()
  })

  test('was scored or sealed by whoever did the work', async () => {
    const { id, standard } = await checkupOf(district, FORM)
    await scoreAll(district, { id, items: FORM.items, less: { A1: 0 } })
    await seal(district, id)
    const number = (await issues())[0]?.number ?? ''
    const { act: move, give, on } = teller(district)
    await move(number, 'clerk', 'accept')
    await give(number, 'clerk', 'federation')
    await on(number, 'clerk', 'federation', 'acknowledge')
    await on(number, 'clerk', 'federation', 'submit', { note: '已协调' })
    const sealing = async (scorer: 'clerk' | 'clerk2', sealer: 'clerk' | 'clerk2') => {
      const next = await openAnother(district, standard)
      await scoreAll(district, { id: next.id, items: FORM.items, by: scorer })
      return must(sealCheckup, district.actor(sealer), { id: next.id, version: 1 })
    }
    expect(await sealing('clerk2', 'clerk')).toMatchObject({ told: 0 })
    expect(await sealing('clerk', 'clerk2')).toMatchObject({ told: 0 })
    expect(await rescore()).toBeNull()
    expect(await sealing('clerk2', 'clerk2')).toMatchObject({ told: 1 })
    expect(await rescore()).toMatchObject({ passed: true })
  })
})

describe('sealing', () => {
  test('is refused with every item nobody scored, and writes nothing', async () => {
    const { id } = await checkupOf(district, TWENTY)
    await scoreAll(district, { id, items: TWENTY.items.slice(2), less: { A5: 0 } })
    const sent = { id, version: 1 }
    expect(await refusal(sealCheckup, district.actor('clerk'), sent)).toEqual({
      code: 'invalid_input',
      at: ['scores.A1 score_missing', 'scores.A2 score_missing'],
    })
    expect(await issues()).toEqual([])
  })

  test('by two at once happens once, and leaves one issue an item', async () => {
    const { id, standard } = await checkupOf(district, TWENTY)
    await scoreAll(district, { id, items: TWENTY.items, less: SIX })
    const both = ['clerk', 'clerk2'] as const
    const done = await Promise.all(
      both.map((name) => act(sealCheckup, district.actor(name), { id, version: 1 })),
    )
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.flatMap((one) => (one.ok ? [] : one.failure.code))).toEqual(['checkup_sealed'])
    expect(await issues()).toHaveLength(6)
    expect(standard.version).toBe(1)
  })

  test('ends all scoring: neither a command nor a statement changes it any more', async () => {
    const { id } = await checkupOf(district, TWENTY)
    await scoreAll(district, { id, items: TWENTY.items })
    await seal(district, id)
    const entry = { id, item: 'A1', score: 1, reason: '改', version: 1 }
    expect(await refusal(scoreItem, district.actor('clerk'), entry)).toMatchObject({
      code: 'checkup_sealed',
    })
    const sealed = { checkupId: id, item: 'A1' }
    await expect(
      prisma.checkupScore.updateMany({ where: sealed, data: { score: 1 } }),
    ).rejects.toThrow('immutable')
    await expect(prisma.checkup.updateMany({ where: { id }, data: { total: 1 } })).rejects.toThrow(
      'immutable',
    )
  })

  test('is vouched for: a score or a total changed behind the product is found', async () => {
    const { id } = await checkupOf(district, TWENTY)
    await scoreAll(district, { id, items: TWENTY.items, less: { A7: 4 } })
    await seal(district, id)
    expect(await verify()).toContain('Everything agrees')
    const where = `checkup_id = '${id}' AND item = 'A7'`
    expect(await tampered(`UPDATE checkup_score SET score = 5 WHERE ${where}`)).toContain(
      `checkup ${id}: total is 99, expected 100`,
    )
    expect(await tampered(`UPDATE checkup_score SET reason = '无' WHERE ${where}`)).toContain(
      'sealHash',
    )
  })
})
