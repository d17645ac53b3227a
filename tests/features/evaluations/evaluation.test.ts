import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { PendingAppeals } from '#components/evaluations/pending-appeals.tsx'
import { districtDb } from '#lib/db/district.ts'
import { rolesGranted } from '#lib/domain/policy.ts'
import { appealScore } from '#lib/evaluations/commands/appeal-score.ts'
import { decideAppeal } from '#lib/evaluations/commands/decide-appeal.ts'
import { enterPoints } from '#lib/evaluations/commands/enter-points.ts'
import {
  freezeEvaluation,
  publishEvaluation,
  recomputeEvaluation,
} from '#lib/evaluations/commands/move-evaluation.ts'
import { prepareEvaluation } from '#lib/evaluations/commands/prepare-evaluation.ts'
import { listEvaluations } from '#lib/evaluations/lists.ts'
import { findEvaluation } from '#lib/evaluations/queries.ts'
import { translator } from '#lib/i18n/translator.ts'
import {
  freshDistrict,
  must,
  NOW,
  type PersonName,
  refusal,
  type TestDistrict,
} from '#tests/support/factory.ts'
import { playLives } from '../dashboard/issues.ts'

let district: TestDistrict
let id: string
const QUARTER = '2025Q2'

beforeAll(async () => {
  district = await freshDistrict()
  await playLives(district)
  id = (await must(prepareEvaluation, district.actor('clerk'), { period: QUARTER }, NOW)).id
}, 120_000)

const at = (date: string) => new Date(`${date}T09:00:00+08:00`)
async function seen(name: PersonName, now = NOW) {
  const found = await findEvaluation(district.actor(name), id, now)
  if (!found) throw new Error(`${name} does not see the evaluation`)
  return found
}
async function unitOf(name: PersonName, unit: 'nancheng' | 'dongcheng', now = NOW) {
  const { units } = await seen(name, now)
  const found = units.find((one) => one.unit.code === district.units[unit].code)
  if (!found) throw new Error(`${name} does not see ${unit}`)
  return found
}
const step = async () => ({ id, version: (await seen('clerk')).version })

test('20: every point leads to the issues it comes from', async () => {
  const { score, facts } = await unitOf('clerk', 'nancheng')
  // Two of four were late, one of them but for its extension; one was reopened, none sent back.
  expect(score.indicators.held).toMatchObject({ met: 3, total: 4 })
  expect(facts.held.missed).toHaveLength(1)
  const [number] = facts.held.missed
  const issue = await districtDb(district.id).issue.findFirstOrThrow({ where: { number } })
  expect(issue.reopenCount).toBe(1)
  for (const { met, missed } of Object.values(facts)) {
    for (const one of [...met, ...missed]) {
      const link = await districtDb(district.id).assignment.findFirst({
        where: { toCode: district.units.nancheng.code, issue: { number: one } },
      })
      expect(link).not.toBeNull()
    }
  }
  expect(score.computed).toBeGreaterThan(0)
})

test('20: only chambers’ townships are ranked, and each quarter once, when it is over', async () => {
  const { units } = await seen('clerk')
  const codes = units.map(({ unit }) => unit.code).sort()
  expect(codes).toEqual([district.units.dongcheng.code, district.units.nancheng.code].sort())
  const clerk = district.actor('clerk')
  expect((await refusal(prepareEvaluation, clerk, { period: QUARTER })).code).toBe(
    'evaluation_known',
  )
  expect((await refusal(prepareEvaluation, clerk, { period: '2026Q1' })).code).toBe(
    'quarter_not_over',
  )
  expect((await refusal(prepareEvaluation, clerk, { period: '2026Q5' })).code).toBe('invalid_input')
})

test('20: before it is published nobody but the federation sees it', async () => {
  const { items } = await listEvaluations(district.actor('nancheng'), { limit: 50 })
  expect(items).toEqual([])
  expect(await findEvaluation(district.actor('nancheng'), id, NOW)).toBeNull()
  expect(await findEvaluation(district.actor('clerk'), 'no-id', NOW)).toBeNull()
  expect(rolesGranted('appeal_evaluation')).toEqual(['township_officer'])
  expect(rolesGranted('publish_evaluation')).toEqual(['director'])
})

test('20: points by hand are capped, and each township keeps its own', async () => {
  const clerk = district.actor('clerk')
  const entry = { id, unit: district.units.nancheng.code, reason: '承办现场会' }
  await must(enterPoints, clerk, { ...entry, points: 4 }, NOW)
  expect(await refusal(enterPoints, clerk, { ...entry, points: 2 })).toMatchObject({
    code: 'points_capped',
    at: ['points'],
  })
  expect(
    (await refusal(enterPoints, district.actor('director'), { ...entry, points: 1 })).code,
  ).toBe('not_granted')
  const wrong = { ...entry, points: 1, unit: district.units.logistics.code }
  expect((await refusal(enterPoints, clerk, wrong)).code).toBe('unknown_unit')
  expect((await unitOf('clerk', 'nancheng')).score.manual).toBe(4)
  expect((await unitOf('clerk', 'dongcheng')).score.manual).toBe(0)
})

test('20: frozen, then published, it stays as it is', async () => {
  await must(recomputeEvaluation, district.actor('clerk'), await step(), NOW)
  const before = await unitOf('clerk', 'nancheng')
  expect(before.score.manual).toBe(4)
  const director = district.actor('director')
  expect((await refusal(publishEvaluation, director, await step())).code).toBe('wrong_status')
  const beyond = { ...(await step()), version: 2 ** 31 }
  expect((await refusal(freezeEvaluation, director, beyond)).at).toEqual(['version too_big'])
  expect((await refusal(freezeEvaluation, district.actor('clerk'), await step())).code).toBe(
    'not_granted',
  )
  await must(freezeEvaluation, director, await step(), NOW)
  for (const command of [recomputeEvaluation, freezeEvaluation]) {
    const actor = command === freezeEvaluation ? director : district.actor('clerk')
    expect((await refusal(command, actor, await step())).code).toBe('wrong_status')
  }
  const entry = { id, unit: district.units.nancheng.code, points: 1, reason: '补录' }
  expect((await refusal(enterPoints, district.actor('clerk'), entry)).code).toBe('wrong_status')
  const stale = { ...(await step()), version: 1 }
  expect((await refusal(publishEvaluation, director, stale)).code).toBe('stale_version')
  await must(publishEvaluation, director, await step(), NOW)
  expect((await unitOf('clerk', 'nancheng')).score).toEqual(before.score)
  expect((await seen('clerk')).appealBy).toBe('2026-03-26')
})

test('20: a township sees and appeals its own score alone, until the last day', async () => {
  const own = await seen('nancheng')
  expect(own.units.map(({ unit, place }) => [unit.name, place])).toEqual([['南城街道', null]])
  const nancheng = district.actor('nancheng')
  const appeal = {
    id,
    unit: district.units.nancheng.code,
    indicator: 'onTime',
    reason: '延期批复在先',
  }
  const other = { ...appeal, unit: district.units.dongcheng.code }
  // What was found of another township is out of sight, as one is that does not exist.
  for (const unit of [other.unit, 'NOWHERE']) {
    const refused = await refusal(appealScore, nancheng, { ...appeal, unit })
    expect(refused).toEqual({ code: 'unknown_unit', at: ['unit'] })
  }
  expect((await refusal(appealScore, district.actor('clerk'), appeal)).code).toBe('not_granted')
  expect((await refusal(appealScore, nancheng, appeal, at('2026-03-27'))).code).toBe('appeal_over')
  await must(appealScore, nancheng, appeal, at('2026-03-26'))
  expect((await refusal(appealScore, nancheng, appeal)).code).toBe('appeal_open')
  await must(appealScore, nancheng, { ...appeal, indicator: 'held' }, NOW)
})

test('whoever decides appeals sees where they wait, with the way there; nobody else does', async () => {
  const t = translator('zh-CN')
  const shown = async (name: PersonName) =>
    renderToStaticMarkup(
      createElement(PendingAppeals, {
        evaluation: await seen(name),
        telling: { t, locale: 'zh-CN' },
      }),
    )
  const links = (await shown('director')).match(/href="[^"]+"/g)
  expect(links).toEqual(
    Array(2).fill(`href="/evaluations/${id}/${district.units.nancheng.code}#appeals"`),
  )
  expect(await shown('director')).toContain(t('evaluations.waiting', { count: 2 }))
  for (const other of ['clerk', 'nancheng'] as const) expect(await shown(other)).toBe('')
})

test('20: a granted appeal changes the figure by one visible entry, a refused one by none', async () => {
  const before = await unitOf('clerk', 'nancheng')
  const director = district.actor('director')
  const [granted, refused] = ['onTime', 'held'].map((name) =>
    before.appeals.find(({ indicator }) => indicator === name),
  )
  if (!granted || !refused) throw new Error('both appeals wait')
  const yes = { id: granted.id, version: 1, verdict: 'granted', decision: '延期有效' }
  expect((await refusal(decideAppeal, director, yes)).at).toEqual(['points required'])
  const nancheng = district.actor('nancheng')
  expect((await refusal(decideAppeal, nancheng, { ...yes, points: 2.5 })).code).toBe('not_granted')
  await must(decideAppeal, director, { ...yes, points: 2.5 }, NOW)
  expect((await refusal(decideAppeal, director, { ...yes, points: 2.5 })).code).toBe(
    'stale_version',
  )
  await must(
    decideAppeal,
    director,
    { id: refused.id, version: 1, verdict: 'refused', decision: '确已反弹' },
    NOW,
  )
  const after = await unitOf('nancheng', 'nancheng')
  expect(after.score.computed).toBe(before.score.computed)
  expect(after.score.total).toBeCloseTo((before.score.total ?? 0) + 2.5, 6)
  const added = after.entries.filter(({ id: one }) => !before.entries.some((e) => e.id === one))
  expect(added).toMatchObject([{ kind: 'appeal', points: 2.5, reason: '延期有效' }])
  expect(after.appeals.map(({ status }) => status).sort()).toEqual(['granted', 'refused'])
  const acts = await districtDb(district.id).auditEntry.findMany({
    where: { action: 'decide-appeal' },
  })
  expect(acts).toHaveLength(2)
})
