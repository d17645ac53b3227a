import { expect, it } from 'vitest'
import { addDays, dateOf } from '#lib/domain/calendar.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { openBrowsers } from '#tests/support/e2e/browsers.ts'
import { IssuePage, reportIssue } from '#tests/support/e2e/issue-page.ts'
import { expectLayout } from '#tests/support/papers/expect-layout.ts'
import { photograph, scanSheet } from '#tests/support/papers/photograph.ts'
import { readPdf } from '#tests/support/papers/read-pdf.ts'

/** A photo is looked at in several ways; on a busy machine that takes a while. */
const PATIENT = { timeout: 90_000 } as const

const browsers = openBrowsers()
const REPORT = {
  chamber: ['dcjdsh', '东城街道商会'],
  title: '会员活动室漏水，活动无法开展',
  category: 'venue',
  source: 'visit',
  description: '商会办公场所面积不足会员活动长期借用社区会议室'.repeat(20),
} as const

it('4 and 5: issues a paper, prints it to the standard, and takes the photographed copy back', async () => {
  // As fine as a printer prints it: the photo is taken of what is on the screen.
  const clerk = await browsers.as('clerk', { context: { deviceScaleFactor: 2 } })
  const { page, t } = clerk
  const number = await reportIssue(clerk, REPORT)
  const issue = new IssuePage(clerk, number)
  await issue.act('accept', { rectificationType: 'immediate' })
  await issue.act('dispatch', {
    to: ['dcjdsh', '东城街道商会'],
    kind: 'lead',
    dueOn: addDays(dateOf(new Date()), 20),
    requirement: '修好屋面并公示。',
  })
  const form = await issue.form('issue_paper')
  await form.locator('[name=paper][value^="dispatch_order"]').check()
  await issue.send(form, 'issue_paper')
  await page.locator('#papers a').first().click()
  await page.locator('.paper').waitFor()
  expect(await clerk.flaws()).toEqual([])
  expect(await clerk.overhang()).toBeLessThanOrEqual(0)

  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  expect(pages.length).toBeGreaterThan(1)
  expectLayout(pages, '问题整改交办单')

  const waits = page.waitForEvent('download')
  await page.getByRole('link', { name: t('papers.download') }).click()
  expect((await waits).suggestedFilename()).toMatch(/〔\d{4}〕\d+号 问题整改交办单\.docx$/)

  const camera = await launchBrowser()
  const photo = await photograph(camera, await scanSheet(page), { x: 30 })
  await camera.close()
  await clerk.open('/papers/inbox')
  expect(await clerk.flaws()).toEqual([])
  const plain = await browsers.as('dongcheng-chamber', { script: false })
  await plain.open('/papers/inbox')
  await plain.page
    .locator('input[type=file]')
    .setInputFiles({ name: '回执.jpg', mimeType: 'image/jpeg', buffer: photo })
  await plain.page.getByRole('button', { name: plain.t('papers.inbox.send') }).click(PATIENT)
  const result = plain.page.locator('#results')
  await result.waitFor(PATIENT)
  expect(await result.innerText()).toContain(plain.t('papers.outcome.attached'))
  expect(await result.innerText()).toContain(number)
}, 240_000)
