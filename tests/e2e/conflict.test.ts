import { describe, expect, it } from 'vitest'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { fillIn } from '#tests/support/e2e/forms.ts'
import { IssuePage, reportIssue } from '#tests/support/e2e/issue-page.ts'
import { acknowledgeInWorkbench } from '#tests/support/e2e/overviews.ts'
import type { Visitor } from '#tests/support/e2e/visitor.ts'

const browsers = openBrowsers()

function report(clerk: Visitor, title: string): Promise<string> {
  return reportIssue(clerk, {
    chamber: ['dcjdsh', '东城街道商会'],
    title,
    category: 'venue',
    source: 'visit',
    description: '现场走访时发现。',
  })
}

describe('when two people act at once', () => {
  it('keeps what the second typed, tells them who acted, and lets them send again', async () => {
    const first = await browsers.as('clerk')
    const number = await report(first, '阵地门牌脱落，访客找不到入口')
    const second = await browsers.as('clerk2')
    const atSecond = await new IssuePage(second, number).open()
    const form = await atSecond.form('comment')
    await fillIn(second, form, { note: '上周路过时门牌还在。' })

    await new IssuePage(first, number).act('accept')
    await atSecond.press(form, 'comment')
    const told = second.page.getByRole('alert').filter({ hasText: '已先受理' })
    await told.waitFor()
    expect(await told.innerText()).toMatch(/工商联.* \d{2}:\d{2} 已先受理.*填写的内容已保留/)
    expect(await form.locator('[name=note]').inputValue()).toBe('上周路过时门牌还在。')
    expect(await atSecond.stage()).toBe('待交办')
    expect(await second.flaws()).toEqual([])

    await atSecond.send(form, 'comment')
    await second.page.getByText('上周路过时门牌还在。').waitFor()
  })

  it('keeps the text of a form that is no longer offered', async () => {
    const first = await browsers.as('clerk')
    const number = await report(first, '消防栓被活动展板遮挡')
    const second = await browsers.as('clerk2')
    const atSecond = await new IssuePage(second, number).open()
    const form = await atSecond.form('decline')
    await fillIn(second, form, { reason: '属于物业管理范围，已转告街道。' })

    await new IssuePage(first, number).act('accept')
    await atSecond.press(form, 'decline')
    await second.page.getByRole('alert').filter({ hasText: '已先受理' }).waitFor()
    expect(await form.locator('[name=reason]').inputValue()).toBe('属于物业管理范围，已转告街道。')
    expect(await atSecond.stage()).toBe('待交办')
  })

  it('says in the workbench that somebody of the same unit was faster', async () => {
    const clerk = await browsers.as('clerk')
    const number = await report(clerk, '公共会议室长期上锁')
    const atClerk = new IssuePage(clerk, number)
    await atClerk.act('accept')
    await atClerk.act('dispatch', {
      to: ['dcjdsh', '东城街道商会'],
      kind: 'lead',
      dueOn: addDays(dateOf(new Date()), 10),
      requirement: '公布开放时间。',
    })
    const faster = await browsers.as('dongcheng-chamber')
    const slower = await browsers.as('dongcheng-chamber', { device: 'phone' })
    await slower.open('/workbench')
    await acknowledgeInWorkbench(faster, number)

    const line = slower.page.locator('#acknowledge li').filter({ hasText: number })
    await slower.press(line.getByRole('button'))
    const told = slower.t('workbench.changed', { number })
    await slower.page.getByRole('alert').filter({ hasText: told }).waitFor()
    await line.waitFor({ state: 'detached' })
  })
})
