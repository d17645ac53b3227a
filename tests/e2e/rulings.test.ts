import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { IssuePage, reportIssue } from '#tests/support/e2e/issue-page.ts'
import {
  acknowledgeInWorkbench,
  openTask,
  readInWorkbench,
  readWorkbench,
} from '#tests/support/e2e/overviews.ts'
import type { Visitor } from '#tests/support/e2e/visitor.ts'

const browsers = openBrowsers()
const day = (days: number) => addDays(dateOf(new Date()), days)

/** Unlike each other, for whoever reports something similar is asked first. */
const TITLES = { desk: '缺号票据没有登记去向', phone: '大额支出只有一人签字' } as const

/** What the page must be in every state: free of violations and no wider than the window. */
async function sound(visitor: Visitor) {
  expect(await visitor.flaws()).toEqual([])
  expect(await visitor.overhang()).toBe(0)
}

describe.each(['desk', 'phone'] as const)('beside the chain at the %s', (device) => {
  it('goes through request, ruling, supervision, a graded pass and a look-back', async () => {
    const [clerk, dongcheng, chamber] = await Promise.all(
      ['clerk', 'dongcheng', 'dongcheng-chamber'].map((login) => browsers.as(login, { device })),
    )
    if (!clerk || !dongcheng || !chamber) throw new Error('nobody came')
    const number = await reportIssue(clerk, {
      chamber: ['dcjdsh', '东城街道商会'],
      title: TITLES[device],
      category: 'funding',
      source: 'checkup',
      severity: 'ordinary',
      description: '抽查发现票据存根缺号，台账没有登记去向。',
    })
    const atClerk = new IssuePage(clerk, number)
    await atClerk.act('accept', { rectificationType: 'immediate' })
    await atClerk.act('dispatch', {
      to: ['dongcheng', '东城街道'],
      kind: 'lead',
      dueOn: day(20),
      requirement: '请督促商会补登票据。',
    })
    await acknowledgeInWorkbench(dongcheng, number)
    const atTownship = await new IssuePage(dongcheng, number).open()
    await sound(dongcheng)

    // 申请延期, 裁定
    const had = await readWorkbench(clerk)
    await atTownship.act('request_extension', { dueOn: day(40), reason: '存根要向银行调取。' })
    await dongcheng.page.getByText('1 件待裁定').waitFor()
    await sound(dongcheng)
    expect((await readWorkbench(clerk)).rule).toBe(had.rule + 1)
    await sound(clerk)
    await openTask(clerk, 'rule', number)
    await clerk.page.getByText('存根要向银行调取。').first().waitFor()
    await sound(clerk)
    await atClerk.act('approve_request', { reason: '同意，请抓紧。' })
    expect((await readWorkbench(clerk)).rule).toBe(had.rule)
    await atTownship.open()
    await dongcheng.page.getByText('已延期 1 次').waitFor()
    await dongcheng.page.getByText('“同意，请抓紧。”').first().waitFor()
    await sound(dongcheng)

    // 督办, 阅知, 回复
    await (await atClerk.open()).act('supervise', { note: '请说明缺号原因。' })
    await sound(clerk)
    const owed = await readWorkbench(dongcheng)
    expect(owed.reply).toBeGreaterThan(0)
    await sound(dongcheng)
    await readInWorkbench(dongcheng, number)
    expect((await readWorkbench(dongcheng)).reply).toBe(owed.reply)
    await openTask(dongcheng, 'reply', number)
    await sound(dongcheng)
    await atTownship.act('reply_supervision', { note: '缺号系作废票据，正在补登。' })
    expect((await readWorkbench(dongcheng)).reply).toBe(owed.reply - 1)

    // 往下交办, 提示
    await (await atTownship.open()).act('dispatch', {
      to: ['dcjdsh', '东城街道商会'],
      kind: 'lead',
      dueOn: day(15),
      requirement: '逐本核对，补登去向。',
    })
    await acknowledgeInWorkbench(chamber, number)
    await (await atTownship.open()).act('remind', { note: '请于周五前报来。' })
    await readInWorkbench(chamber, number)
    const atChamber = await new IssuePage(chamber, number).open()
    await chamber.page.getByText('提示', { exact: true }).first().waitFor()
    await sound(chamber)

    // 文书, 核验评级, 评价, 回头看
    const papers = await (await atClerk.open()).form('issue_paper')
    await atClerk.act('issue_paper', { paper: await dispatchOrder(papers) })
    await clerk.page.locator('#papers').getByText('回执未回').waitFor()
    await sound(clerk)
    await (await atChamber.open()).act('submit', { note: '票据已补登，去向清楚。' })
    await (await atTownship.open()).act('verify', { verdict: 'pass', grade: 'good' })
    await atTownship.act('submit', { note: '已抽查，情况属实。' })
    await (await atClerk.open()).act('verify', { verdict: 'pass', grade: 'excellent' })
    expect(await atClerk.stage()).toBe('已销号')
    await clerk.page.getByText('优秀', { exact: true }).waitFor()
    await atClerk.act('rate', { satisfaction: 'satisfied' })
    await clerk.page.getByText('满意', { exact: true }).waitFor()
    await sound(clerk)
    await atClerk.act('look_back', { outcome: 'relapsed', note: '票据又有缺号。', dueOn: day(30) })
    expect(await atClerk.stage()).toBe('整改中')
    await clerk.page.getByText('反弹次数', { exact: true }).waitFor()
    await sound(clerk)
  }, 240_000)
})

/** The choice of the 交办单 about the first link. */
async function dispatchOrder(papers: Locator): Promise<string> {
  const choice = papers.locator('input[name=paper][value^="dispatch_order"]').first()
  return (await choice.getAttribute('value')) ?? ''
}
