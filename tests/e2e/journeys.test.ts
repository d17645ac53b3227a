import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { fillIn } from '#tests/support/e2e/forms.ts'
import { IssuePage, reportIssue } from '#tests/support/e2e/issue-page.ts'
import {
  acknowledgeInWorkbench,
  readDashboard,
  readWorkbench,
} from '#tests/support/e2e/overviews.ts'
import { attachPhoto } from '#tests/support/e2e/uploads.ts'
import type { Visitor } from '#tests/support/e2e/visitor.ts'

const browsers = openBrowsers()
const day = (days: number) => addDays(dateOf(new Date()), days)
const DEVICES = ['desk', 'phone'] as const

async function photo(): Promise<Buffer> {
  const picture = { width: 320, height: 240, channels: 3, background: '#37506b' } as const
  return sharp({ create: picture }).jpeg().toBuffer()
}

async function seeNothing(strangers: readonly Visitor[], number: string) {
  for (const stranger of strangers) {
    await stranger.open(`/issues/${number}`, 404)
    await stranger.page.getByRole('heading', { name: '没有找到这个页面' }).waitFor()
    expect(await stranger.page.getByText(number).count()).toBe(0)
  }
}

describe.each(DEVICES)('the main job at the %s', (device) => {
  it('goes down to the chamber, is failed once, comes back verified and is closed', async () => {
    const clerk = await browsers.as('clerk', { device })
    const strangers = [await browsers.as('nancheng'), await browsers.as('logistics')]
    const figures = await readDashboard(clerk)
    expect(await clerk.flaws()).toEqual([])
    const clerkHad = await readWorkbench(clerk)
    expect(await clerk.flaws()).toEqual([])

    const number = await reportIssue(clerk, {
      chamber: ['dcjdsh', '东城街道商会'],
      title: `值班室无人值守，会员办事跑空（${device}）`,
      category: 'staff',
      source: 'visit',
      severity: 'ordinary',
      description: '三次走访均无人在岗，门上也没有联系电话。',
    })
    expect(await clerk.flaws()).toEqual([])
    await seeNothing(strangers, number)
    expect(await readDashboard(clerk)).toEqual({
      total: figures.total + 1,
      open: figures.open + 1,
      closed: figures.closed,
    })
    expect(await readWorkbench(clerk)).toMatchObject({
      all: clerkHad.all + 1,
      accept: clerkHad.accept + 1,
    })

    const atClerk = await new IssuePage(clerk, number).open()
    await atClerk.act('accept', { rectificationType: 'immediate' })
    expect(await atClerk.stage()).toBe('待交办')
    expect(await readWorkbench(clerk)).toMatchObject({
      accept: clerkHad.accept,
      dispatch: clerkHad.dispatch + 1,
    })
    const dongcheng = await browsers.as('dongcheng', { device })
    const dongchengHad = await readWorkbench(dongcheng)
    await (await atClerk.open()).act('dispatch', {
      to: ['dongcheng', '东城街道'],
      kind: 'lead',
      dueOn: day(30),
      requirement: '请督促商会落实值班，并公示联系电话。',
    })
    expect(await atClerk.stage()).toBe('待签收')
    expect((await readWorkbench(clerk)).all).toBe(clerkHad.all)

    expect(await readWorkbench(dongcheng)).toMatchObject({
      all: dongchengHad.all + 1,
      acknowledge: dongchengHad.acknowledge + 1,
    })
    expect(await dongcheng.flaws()).toEqual([])
    await acknowledgeInWorkbench(dongcheng, number)
    const atTownship = await new IssuePage(dongcheng, number).open()
    expect(await atTownship.stage()).toBe('整改中')
    expect(await dongcheng.flaws()).toEqual([])
    await atTownship.act('dispatch', {
      to: ['dcjdsh', '东城街道商会'],
      kind: 'lead',
      dueOn: day(20),
      requirement: '排出值班表，张贴联系电话。',
    })
    await seeNothing(strangers, number)

    const chamber = await browsers.as('dongcheng-chamber', { device: 'phone' })
    await acknowledgeInWorkbench(chamber, number)
    const atChamber = await new IssuePage(chamber, number).open()
    expect(await chamber.flaws()).toEqual([])
    const progress = await atChamber.form('report_progress')
    await fillIn(chamber, progress, { note: '值班表已排定，正在制作公示牌。' })
    await attachPhoto(chamber, progress, '值班公示牌.jpg', await photo())
    await atChamber.send(progress, 'report_progress')
    await chamber.page.getByRole('link', { name: '值班公示牌.jpg' }).first().waitFor()
    expect(await chamber.flaws()).toEqual([])
    await atChamber.act('submit', { note: '值班表和联系电话已上墙。' })
    expect(await atChamber.stage()).toBe('待核验')

    expect((await readWorkbench(dongcheng)).verify).toBe(dongchengHad.verify + 1)
    await (await atTownship.open()).act('verify', { verdict: 'fail', reason: '联系电话无人接听。' })
    const back = await readWorkbench(chamber)
    expect(back.redo).toBeGreaterThan(0)
    await chamber.page.getByText('核验未通过：“联系电话无人接听。”').waitFor()
    await (await atChamber.open()).act('submit', { note: '已改为值班手机，抽查可以接通。' })
    await (await atTownship.open()).act('verify', { verdict: 'pass', reason: '三次拨打均接通。' })
    await atTownship.act('submit', { note: '已现场复核，情况属实。' })
    await seeNothing(strangers, number)

    expect((await readWorkbench(clerk)).verify).toBe(clerkHad.verify + 1)
    await (await atClerk.open()).act('verify', { verdict: 'pass' })
    expect(await atClerk.stage()).toBe('已销号')
    expect(await clerk.flaws()).toEqual([])
    expect(await atClerk.record()).toHaveLength(13)
    await seeNothing(strangers, number)
    expect(await readDashboard(clerk)).toEqual({
      total: figures.total + 1,
      open: figures.open,
      closed: figures.closed + 1,
    })
    expect((await readWorkbench(clerk)).all).toBe(clerkHad.all)
    expect((await readWorkbench(dongcheng)).all).toBe(dongchengHad.all)
  }, 300_000)
})

describe('a key issue', () => {
  it('is told in English, closed by the director alone and refused by her once', async () => {
    const english = { device: 'phone', locale: 'en' } as const
    const clerk = await browsers.as('clerk', english)
    const number = await reportIssue(clerk, {
      chamber: ['dcjdsh', '东城街道商会'],
      title: '大额支出未经监事签字',
      category: 'funding',
      source: 'checkup',
      severity: 'key',
      description: 'Three payments above the limit carry no signature of the supervisor.',
    })
    const atClerk = new IssuePage(clerk, number)
    await atClerk.act('accept')
    await atClerk.act('dispatch', {
      to: ['SH001', '东城街道商会'],
      kind: 'lead',
      dueOn: day(15),
      requirement: 'Have the payments signed and adopt a rule.',
    })
    const director = await browsers.as('director', english)
    const had = await readWorkbench(director)
    const chamber = await browsers.as('dongcheng-chamber', english)
    const atChamber = await new IssuePage(chamber, number).open()
    await atChamber.act('acknowledge')
    await atChamber.act('submit', { note: 'All three are signed.' })
    await (await atClerk.open()).act('verify', { verdict: 'pass' })
    expect(await atClerk.stage()).toBe(clerk.t('codes.stage.pending_closure'))
    expect(await clerk.page.locator('html').getAttribute('lang')).toBe('en')

    expect((await readWorkbench(director)).approve_closure).toBe(had.approve_closure + 1)
    expect(await director.flaws()).toEqual([])
    const atDirector = await new IssuePage(director, number).open()
    expect(await director.flaws()).toEqual([])
    await atDirector.act('refuse_closure', { reason: 'The rule is missing.' })
    expect((await readWorkbench(director)).approve_closure).toBe(had.approve_closure)

    await (await atChamber.open()).act('submit', { note: 'The rule was adopted on Monday.' })
    await (await atClerk.open()).act('verify', { verdict: 'pass' })
    await (await atDirector.open()).act('approve_closure')
    expect(await atDirector.stage()).toBe(director.t('codes.stage.closed'))
    await director.page.getByText('The rule is missing.').waitFor()
    expect(await atDirector.record()).toHaveLength(10)
  }, 300_000)
})
