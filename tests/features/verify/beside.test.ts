import { beforeAll, expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { settleDue } from '#lib/issue-record/settle.ts'
import { drawLookBacks } from '#lib/issues/look-back.ts'
import { freshDistrict, NOW, type TestDistrict, TODAY } from '#tests/support/factory.ts'
import { teller } from '#tests/support/told-issues.ts'
import { tampered, verify } from '#tests/support/verify/tamper.ts'

const DAY = 24 * 3600 * 1000
let district: TestDistrict
/** The issue with a request, a ladder and papers. */
let number: string

beforeAll(async () => {
  district = await freshDistrict()
  const { report, act, give, on, link } = teller(district)
  number = await report('有请示、督办和公文')
  await act(number, 'clerk', 'accept')
  await give(number, 'clerk', 'dongcheng')
  await on(number, 'dongcheng', 'dongcheng', 'request_extension', {
    reason: '场地未落实',
    dueOn: addDays(TODAY, 30),
  })
  await on(number, 'clerk', 'dongcheng', 'supervise')
  const about = await link(number, 'dongcheng')
  await act(number, 'clerk', 'issue_paper', { kind: 'dispatch_order', ...about })
  const closed = await report('已销号')
  await act(closed, 'clerk', 'accept')
  await give(closed, 'clerk', 'dongcheng')
  await on(closed, 'dongcheng', 'dongcheng', 'acknowledge')
  await on(closed, 'dongcheng', 'dongcheng', 'submit', { note: '已完成' })
  await on(closed, 'clerk', 'dongcheng', 'verify', { verdict: 'pass' })
  await act(closed, 'member', 'rate', { satisfaction: 'dissatisfied', reason: '没有解决' })
  const later = new Date(NOW.getTime() + 120 * DAY)
  while ((await settleDue(later)) > 0);
  expect(await drawLookBacks(later)).toBe(1)
})

const where = () => `district_id = '${district.id}'`

test('requests, ladders, papers, reviews and draws agree with the record', async () => {
  expect(await prisma.supervision.count({ where: { districtId: district.id } })).toBeGreaterThan(3)
  expect(await verify()).toContain('Everything agrees')
})

test.each([
  ['request', `status = 'approved'`, 'status is "approved", expected "pending"'],
  ['request', `due_on = '2027-01-01'`, 'dueOn is "2027-01-01T'],
  ['supervision', `copies = '{X}'`, 'copies is ["X"], expected []'],
  ['supervision', 'replied_at = now()', 'repliedAt is'],
  ['paper', 'basis_seq = basis_seq - 1', 'basisSeq is'],
  ['issue', `supervisors = '{}'`, 'issue.supervisors is []'],
  ['issue', 'next_at = null, urged_at = now()', 'issue.urgedAt is'],
])('a row of %s in which %s was set is named', async (table, change, said) => {
  expect(await tampered(`UPDATE ${table} SET ${change} WHERE ${where()}`)).toContain(said)
})

test.each(['request', 'supervision', 'paper'])('a %s taken out is missed', async (table) => {
  expect(await tampered(`DELETE FROM ${table} WHERE ${where()}`)).toContain(`${table}.count is 0`)
})

test('a number that was given and is nowhere leaves a gap in its series', async () => {
  const said = await tampered(
    `UPDATE counter SET value = value + 1 WHERE ${where()} AND key LIKE 'paper-%督%'`,
  )
  expect(said).toMatch(/paper-\d+-督-2026: papers of the series is (\d+), expected (?!\1)/)
  const lost = await tampered(`DELETE FROM counter WHERE ${where()} AND key LIKE 'paper-%交%'`)
  expect(lost).toContain('-交-2026: papers of the series is 1, expected 0')
})

test('a draw that says more than it drew is named', async () => {
  const more = await tampered(`UPDATE look_back_draw SET drawn = 2, population = 10`)
  expect(more).toContain('look-back 2026-06: events of the draw is 1, expected 2')
  const none = await tampered('DELETE FROM look_back_draw')
  expect(none).toContain('look-back: events without a draw is "2026-06')
})
