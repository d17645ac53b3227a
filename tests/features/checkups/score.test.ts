import { beforeEach, describe, expect, test } from 'vitest'
import { addProof } from '#lib/checkups/commands/add-proof.ts'
import { openCheckup } from '#lib/checkups/commands/open-checkup.ts'
import { scoreItem } from '#lib/checkups/commands/score-item.ts'
import { sealCheckup } from '#lib/checkups/commands/seal-checkup.ts'
import { selfScoreItem } from '#lib/checkups/commands/self-score-item.ts'
import { submitSelfScores } from '#lib/checkups/commands/submit-self-scores.ts'
import { compareCheckups } from '#lib/checkups/compare.ts'
import { getCheckup } from '#lib/checkups/detail.ts'
import { listCheckups } from '#lib/checkups/queries.ts'
import { checkupListInput } from '#lib/checkups/schema.ts'
import { createStandard } from '#lib/standards/commands/create-standard.ts'
import { publishStandard } from '#lib/standards/commands/publish-standard.ts'
import { retireStandard } from '#lib/standards/commands/retire-standard.ts'
import { saveStandard } from '#lib/standards/commands/save-standard.ts'
import { checkupOf, formOf, openAnother, scoreAll, seal } from '#tests/support/checkups.ts'
import {
  act,
  freshDistrict,
  must,
  type PersonName,
  refusal,
  type TestDistrict,
} from '#tests/support/factory.ts'
import { proof } from '#tests/support/proof.ts'
import { DRAFT, PUBLISHING } from '#tests/support/standards.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})
const FORM = formOf(3)
const code = async (...args: Parameters<typeof refusal>) => (await refusal(...args)).code

describe('an entry of the score sheet', () => {
  test('is kept at once, and sent again after a lost answer it is written once', async () => {
    const { id } = await checkupOf(district, FORM)
    const clerk = district.actor('clerk')
    const entry = { id, item: 'A1', score: 2.5, reason: '只有一次', version: 0 }
    expect(await must(scoreItem, clerk, entry)).toEqual({ id, item: 'A1', version: 1 })
    expect(await must(scoreItem, clerk, entry)).toEqual({ id, item: 'A1', version: 1 })
    const [section] = (await getCheckup(clerk, id)).sections
    expect(section?.items[0]).toMatchObject({ score: 2.5, reason: '只有一次', version: 1 })
  })

  test('is proven by so many files at most, however often they are added to', async () => {
    const { id } = await checkupOf(district, FORM)
    const president = district.actor('dongchengPresident')
    const files = await Promise.all(Array.from({ length: 41 }, () => proof(president, 'photo')))
    const add = (evidence: string[]) => ({ id, item: 'A1', evidence })
    await must(addProof, president, add(files.slice(0, 20)))
    await must(addProof, president, add(files.slice(20, 40)))
    await must(addProof, president, add(files.slice(20, 40)))
    expect(await refusal(addProof, president, add(files.slice(40)))).toEqual({
      code: 'invalid_input',
      at: ['evidence too_many_items'],
    })
  })

  test('of two who score the same item at once is a conflict for the second, with the current version', async () => {
    const { id } = await checkupOf(district, FORM)
    await must(scoreItem, district.actor('clerk'), { id, item: 'A1', score: 5, version: 0 })
    const late = { id, item: 'A1', score: 4, reason: '缺一项', version: 0 }
    const result = await act(scoreItem, district.actor('clerk2'), late)
    expect(result).toMatchObject({ failure: { code: 'stale_version', params: { current: 1 } } })
  })

  test.each([
    ['above the points of the item', { score: 5.5 }, ['score'], 'score_out_of_range'],
    ['below zero', { score: -0.5 }, ['score'], 'score_out_of_range'],
    ['finer than the half', { score: 4.25 }, ['score invalid_format'], 'invalid_input'],
    ['that is no number', { score: '五' }, ['score wrong_type'], 'invalid_input'],
    ['left empty', { score: ' ' }, ['score wrong_type'], 'invalid_input'],
    ['below the maximum without a reason', { score: 4 }, ['reason required'], 'invalid_input'],
  ])('%s is refused at its field', async (_what, given, at, refused) => {
    const { id } = await checkupOf(district, FORM)
    const entry = { id, item: 'A1', version: 0, ...given }
    expect(await refusal(scoreItem, district.actor('clerk'), entry)).toEqual({ code: refused, at })
  })

  test('of an item the form does not have is not found', async () => {
    const { id } = await checkupOf(district, FORM)
    const entry = { id, item: 'Z9', score: 1, version: 0 }
    expect(await code(scoreItem, district.actor('clerk'), entry)).toBe('not_found')
  })

  test('takes files once, from whoever uploaded them', async () => {
    const { id } = await checkupOf(district, FORM)
    const [clerk, secretary] = [district.actor('clerk'), district.actor('dongchengSecretary')]
    const photo = await proof(secretary, 'photo')
    const given = { id, item: 'A2', evidence: [photo] }
    expect(await code(addProof, clerk, given)).toBe('unknown_evidence')
    await must(addProof, secretary, given)
    await must(addProof, secretary, given)
    const [section] = (await getCheckup(clerk, id)).sections
    expect(section?.items.map(({ files }) => files.length)).toEqual([0, 1, 0])
  })
})

describe('who may', () => {
  const NOBODY: PersonName[] = ['nancheng', 'nanchengSecretary', 'logistics', 'member', 'auditor']
  const READERS: PersonName[] = ['director', 'leader', 'instructor', 'dongcheng']

  test('a chamber scores itself only, the federation confirms, readers read, others see nothing', async () => {
    const { id, standard } = await checkupOf(district, FORM)
    const entry = { id, item: 'A1', score: 5, version: 0 }
    for (const name of NOBODY) {
      const actor = district.actor(name)
      for (const command of [scoreItem, selfScoreItem]) {
        expect([name, await code(command, actor, entry)]).toEqual([name, 'not_found'])
      }
      await expect(getCheckup(actor, id)).rejects.toMatchObject({ code: 'not_found' })
      const { items } = await listCheckups(actor, checkupListInput.parse({}))
      expect([name, items]).toEqual([name, []])
    }
    for (const name of READERS) {
      const actor = district.actor(name)
      expect([name, (await getCheckup(actor, id)).may]).toEqual([
        name,
        { selfScore: false, score: false, isOwnChamber: false },
      ])
      expect([name, await code(scoreItem, actor, entry)]).toEqual([name, 'not_granted'])
      expect([name, await code(selfScoreItem, actor, entry)]).toEqual([name, 'not_granted'])
    }
    const secretary = district.actor('dongchengSecretary')
    expect(await code(scoreItem, secretary, entry)).toBe('not_granted')
    expect(await code(sealCheckup, secretary, { id, version: 1 })).toBe('not_granted')
    expect(await code(selfScoreItem, district.actor('clerk'), entry)).toBe('not_granted')
    const open = { standard: standard.code, standardVersion: 1 }
    const chamber = district.units.nanchengChamber.code
    expect(await code(openCheckup, secretary, { ...open, chamber })).toBe('not_granted')
    await must(selfScoreItem, secretary, entry)
    await must(scoreItem, district.actor('clerk'), { ...entry, version: 1 })
  })

  test('nobody confirms or seals a chamber they hold an office in', async () => {
    const { id } = await checkupOf(district, FORM)
    await scoreAll(district, { id, items: FORM.items })
    const clerk = district.actor('clerk2')
    const both = { ...clerk, seats: [...clerk.seats, district.units.dongchengChamber.code] }
    expect(await code(sealCheckup, both, { id, version: 1 })).toBe('own_chamber')
    const entry = { id, item: 'A1', score: 5, version: 1 }
    expect(await code(scoreItem, both, entry)).toBe('own_chamber')
    await seal(district, id)
  })
})

describe('self scores', () => {
  test('are handed in when complete, and stay as they are from then on', async () => {
    const { id } = await checkupOf(district, FORM)
    const secretary = district.actor('dongchengSecretary')
    for (const item of ['A1', 'A2']) {
      await must(selfScoreItem, secretary, { id, item, score: 4, note: '自评', version: 0 })
    }
    const sent = { id, version: 1 }
    expect(await refusal(submitSelfScores, secretary, sent)).toEqual({
      code: 'invalid_input',
      at: ['scores.A3 score_missing'],
    })
    await must(selfScoreItem, secretary, { id, item: 'A3', score: 0, version: 0 })
    await must(submitSelfScores, secretary, sent)
    const again = { id, item: 'A1', score: 5, version: 1 }
    expect(await code(selfScoreItem, secretary, again)).toBe('self_scored_already')
    expect(await getCheckup(secretary, id)).toMatchObject({ status: 'self_scored', selfScored: 3 })
  })
})

describe('opening a check-up', () => {
  test('needs a published standard, a chamber, and none open under the same standard', async () => {
    const { standard } = await checkupOf(district, FORM)
    const clerk = district.actor('clerk')
    const chamber = district.units.dongchengChamber.code
    const given = { chamber, standard: standard.code, standardVersion: standard.version }
    expect(await code(openCheckup, clerk, given)).toBe('checkup_open')
    const township = { ...given, chamber: district.units.dongcheng.code }
    expect(await refusal(openCheckup, clerk, township)).toEqual({
      code: 'unknown_unit',
      at: ['chamber'],
    })
    await must(retireStandard, clerk, standard)
    expect(await code(openCheckup, clerk, given)).toBe('not_published')
  })
})

describe('comparing', () => {
  test('goes item by item, also across versions of a standard', async () => {
    const first = await checkupOf(district, FORM)
    await scoreAll(district, { id: first.id, items: FORM.items, less: { A1: 1 } })
    await seal(district, first.id)
    const clerk = district.actor('clerk')
    const from = { from: 'version', ...first.standard }
    const draft = await must(createStandard, clerk, from)
    const four = formOf(4)
    const next = { ...four, points: 15, items: four.items.slice(1) }
    await must(saveStandard, clerk, { ...draft, ...DRAFT, revision: 1, ...next })
    const standard = await must(publishStandard, clerk, { ...draft, ...PUBLISHING, revision: 2 })
    const second = await openAnother(district, standard)
    await scoreAll(district, { id: second.id, items: next.items, less: { A2: 3 } })
    const { items } = await compareCheckups(clerk, first.id, second.id)
    expect(items.map(({ item, before, after, change }) => [item, before, after, change])).toEqual([
      ['A2', 5, 3, -2],
      ['A3', 5, 5, 0],
      ['A4', null, 5, null],
      ['A1', 1, null, null],
    ])
    const stranger = district.actor('nancheng')
    await expect(compareCheckups(stranger, first.id, second.id)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
