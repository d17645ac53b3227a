import { expect, it } from 'vitest'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { fillIn } from '#tests/support/e2e/forms.ts'
import { IssuePage, reportIssue } from '#tests/support/e2e/issue-page.ts'

const browsers = openBrowsers()

it('keeps what was typed when the network is gone, and sends it when it is back', async () => {
  const clerk = await browsers.as('clerk', { device: 'phone' })
  const number = await reportIssue(clerk, {
    chamber: ['dcjdsh', '东城街道商会'],
    title: '活动室投影仪无法开机',
    category: 'venue',
    source: 'visit',
    description: '现场走访时发现。',
  })
  const page = new IssuePage(clerk, number)
  const form = await page.form('comment')
  await fillIn(clerk, form, { note: '已联系维修，下周一上门。' })

  await clerk.page.context().setOffline(true)
  await page.press(form, 'comment')
  await clerk.page.getByRole('alert').filter({ hasText: '没有连上服务器' }).waitFor()
  expect(await form.locator('[name=note]').inputValue()).toBe('已联系维修，下周一上门。')
  // The browser reports the lost request; nothing else may have gone wrong.
  const reports = clerk.complaints.splice(0)
  expect(reports.filter((words) => !words.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])

  await clerk.page.context().setOffline(false)
  await page.send(form, 'comment')
  expect((await page.record()).at(-1)).toContain('留言')
})

it('keeps what was typed when another form is asked for without network', async () => {
  const clerk = await browsers.as('clerk', { device: 'phone' })
  const { page } = clerk
  await clerk.open('/issues?stage=rectifying')
  const href = await page.locator('#ledger tbody a').first().getAttribute('href')
  const at = await new IssuePage(clerk, href?.replace('/issues/', '') ?? '').open()
  const form = await at.form('comment')
  await fillIn(clerk, form, { note: '已联系维修，下周一上门。' })

  // Also where the telephone believes that there is a network.
  for (const isKnown of [true, false]) {
    if (isKnown) await page.context().setOffline(true)
    else await page.route('**', (route) => route.abort('internetdisconnected'))
    await clerk.press(at.folded('correct'))
    await page.getByRole('alert').filter({ hasText: '没有连上服务器' }).waitFor()
    expect(await form.locator('[name=note]').inputValue()).toBe('已联系维修，下周一上门。')
    clerk.complaints.splice(0)
    await page.context().setOffline(false)
    await page.unrouteAll()
  }
  await at.form('correct')
  expect(await page.getByRole('alert').filter({ hasText: '没有连上服务器' }).count()).toBe(0)
  expect(await form.locator('[name=note]').inputValue()).toBe('已联系维修，下周一上门。')
})
