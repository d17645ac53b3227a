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
