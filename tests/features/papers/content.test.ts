import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { addDays } from '#lib/domain/calendar.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { archiveOf } from '#lib/papers/archive.ts'
import { getIssuedPaper, listPapersOfAll, paperFile } from '#lib/web/issued-paper.ts'
import { freshDistrict, NOW, type TestDistrict, TODAY } from '#tests/support/factory.ts'
import { teller } from '#tests/support/told-issues.ts'

async function dispatched(district: TestDistrict, to: 'dongcheng' | 'dongchengChamber') {
  const told = teller(district)
  const number = await told.report('活动室面积不足')
  await told.act(number, 'clerk', 'accept')
  await told.give(number, 'clerk', to)
  return { ...told, number, ...(await told.link(number, to)) }
}

/** The last paper of an issue as it is printed now. */
async function lastPaper(district: TestDistrict, number: string, now = NOW) {
  const clerk = district.actor('clerk')
  const { papers } = await getIssue(clerk, number, now)
  return getIssuedPaper(clerk, number, papers.at(-1)?.id ?? '', now)
}
const textOf = (issued: Awaited<ReturnType<typeof lastPaper>>) =>
  JSON.stringify(issued.text.content)

describe('a paper made from the record', () => {
  test('says what was ordered, by whom, until when, and under which number', async () => {
    const district = await freshDistrict()
    const { act, number, assignmentId } = await dispatched(district, 'dongcheng')
    await act(number, 'clerk', 'issue_paper', { kind: 'dispatch_order', assignmentId })
    const { text, paper } = await lastPaper(district, number)
    expect(text.content).toMatchObject({
      title: '问题整改交办单',
      redHead: '测试区工商联',
      addressee: '东城街道：',
      number: paper.number,
    })
    expect(paper.number).toMatch(/〔2026〕1号$/)
    expect(text.values).toMatchObject({
      requirement: '按期整改',
      chamber: '东城街道商会',
      signer: '经办甲',
      part: '牵头',
      date: '2026年3月16日',
    })
  })

  test('is the same paper a year and many events later', async () => {
    const district = await freshDistrict()
    const { act, on, number, assignmentId } = await dispatched(district, 'dongcheng')
    await act(number, 'clerk', 'issue_paper', { kind: 'dispatch_order', assignmentId })
    const before = textOf(await lastPaper(district, number))
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    await act(number, 'clerk', 'correct', { title: '另一个名称', description: '另一种说法' })
    await on(number, 'dongcheng', 'dongcheng', 'request_extension', {
      reason: '装修未完',
      dueOn: addDays(TODAY, 40),
    })
    const year = new Date(NOW.getTime() + 365 * 86_400_000)
    const after = await lastPaper(district, number, year)
    expect(textOf(after)).toBe(before)
    expect((await getIssue(district.actor('clerk'), number, NOW)).title).toBe('另一个名称')
  })

  test('orders a township and advises a chamber', async () => {
    const district = await freshDistrict()
    const order = await dispatched(district, 'dongcheng')
    const advice = await dispatched(district, 'dongchengChamber')
    for (const { act, number, assignmentId } of [order, advice]) {
      await act(number, 'clerk', 'issue_paper', { kind: 'rectification_notice', assignmentId })
    }
    const ordered = await lastPaper(district, order.number)
    const advised = await lastPaper(district, advice.number)
    expect(ordered.text.content.title).toBe('整改通知书')
    expect(textOf(ordered)).toContain('请你单位按下列意见整改')
    expect(advised.text.content.title).toBe('整改建议书')
    expect(textOf(advised)).toContain('建议贵会按下列意见整改')
  })

  test('the other kinds: reminder, application for more time, sheet of closure', async () => {
    const district = await freshDistrict()
    const { act, on, number } = await dispatched(district, 'dongcheng')
    const clerk = district.actor('clerk')
    await on(number, 'clerk', 'dongcheng', 'remind', { note: '请尽快反馈' })
    const [supervision] = (await getIssue(clerk, number, NOW)).supervisions
    await act(number, 'clerk', 'issue_paper', {
      kind: 'remind_order',
      supervisionId: supervision?.id,
    })
    const reminder = await lastPaper(district, number)
    expect(reminder.text.content).toMatchObject({ title: '催办单', number: supervision?.number })
    expect(textOf(reminder)).toContain('请尽快反馈')
    await on(number, 'dongcheng', 'dongcheng', 'acknowledge')
    const dueOn = addDays(TODAY, 30)
    await on(number, 'dongcheng', 'dongcheng', 'request_extension', { reason: '装修未完', dueOn })
    const [request] = (await getIssue(clerk, number, NOW)).requests
    await act(number, 'dongcheng', 'issue_paper', {
      kind: 'extension_form',
      requestId: request?.id,
    })
    const form = await lastPaper(district, number)
    expect(form.text.values).toMatchObject({ applicant: '东城街道', askedUntil: '2026年4月15日' })
    expect(form.text.content.redHead).toBe('')
    await on(number, 'dongcheng', 'dongcheng', 'submit', { note: '已落实场地' })
    await on(number, 'clerk2', 'dongcheng', 'verify', { verdict: 'pass', grade: 'good' })
    await act(number, 'clerk', 'issue_paper', { kind: 'closure_form' })
    const closure = await lastPaper(district, number)
    expect(closure.text.values).toMatchObject({ result: '已落实场地', grade: '良好' })
    expect(closure.text.values.verdict).toContain('经办乙')
  })

  test('several at once come as one archive, to those who see their issues', async () => {
    const district = await freshDistrict()
    const { act, number, assignmentId } = await dispatched(district, 'dongcheng')
    for (const kind of ['dispatch_order', 'rectification_notice']) {
      await act(number, 'clerk', 'issue_paper', { kind, assignmentId })
    }
    const clerk = district.actor('clerk')
    const papers = await listPapersOfAll(clerk, [number], NOW)
    const files = await Promise.all(papers.map((issued) => paperFile(clerk, issued)))
    const names = Object.keys(new PizZip(archiveOf([...files, ...files])).files)
    expect(names).toHaveLength(4)
    expect(names[0]).toMatch(/〔2026〕1号 问题整改交办单\.docx$/)
    expect(await listPapersOfAll(district.actor('nancheng'), [number], NOW)).toEqual([])
  })
})
