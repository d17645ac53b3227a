import type { Locator } from 'playwright-core'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { type Entries, fillIn } from './forms.ts'
import type { Visitor } from './visitor.ts'

/** The page of one issue in front of a visitor. */
export class IssuePage {
  readonly visitor: Visitor
  readonly number: string

  constructor(visitor: Visitor, number: string) {
    this.visitor = visitor
    this.number = number
  }

  async open(): Promise<this> {
    await this.visitor.open(`/issues/${this.number}`)
    return this
  }

  /** The form of an action, unfolded. */
  async form(action: WorkflowAction): Promise<Locator> {
    const { page } = this.visitor
    const form = page.locator('form').filter({
      has: page.locator(`input[name=action][value=${action}]`),
    })
    const folded = this.folded(action)
    if ((await folded.count()) > 0) await this.visitor.press(folded)
    await form.waitFor()
    return form
  }

  /** The link that brings the form of an action. */
  folded(action: WorkflowAction): Locator {
    return this.visitor.page.locator(`a[id^=do-${action}-]`)
  }

  /** Performs an action that must go through. */
  async act(action: WorkflowAction, entries: Entries = {}): Promise<void> {
    const form = await this.form(action)
    await fillIn(this.visitor, form, entries)
    await this.send(form, action)
  }

  /** Sends a filled form and waits until the page says that it is done. */
  async send(form: Locator, action: WorkflowAction): Promise<void> {
    const { page, t } = this.visitor
    const before = page.url()
    await this.press(form, action)
    await page.waitForURL((url) => url.href !== before && url.searchParams.has('done'))
    const done = t('issueDetail.done', { sentence: '' }).trim()
    await page.getByRole('status').filter({ hasText: done }).waitFor()
  }

  /** Presses the button of a form, whatever comes of it. */
  async press(form: Locator, action: WorkflowAction): Promise<void> {
    const { t } = this.visitor
    await this.visitor.press(form.getByRole('button', { name: t(`actions.send.${action}`) }))
  }

  /** The stage as the head of the page says it. */
  async stage(): Promise<string> {
    const { page } = this.visitor
    return (await page.locator('h1 + p > span').first().innerText()).trim()
  }

  /** The sentences of the record, oldest first. */
  record(): Promise<string[]> {
    return this.visitor.page.locator('[id^=event-]').allInnerTexts()
  }
}

/** Reports an issue through its form, and again if a similar one is pointed out; gives its number. */
export async function reportIssue(visitor: Visitor, entries: Entries): Promise<string> {
  const { page, t } = visitor
  await visitor.open('/issues/new')
  const form = page.locator('form').filter({ has: page.locator('[name=description]') })
  await fillIn(visitor, form, entries)
  await visitor.press(form.getByRole('button', { name: t('issues.new.submit'), exact: true }))
  await page.waitForURL(/\/issues\/[A-Z]+-\d{4}-\d{5,}\?done=/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
