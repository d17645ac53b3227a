import type { Locator } from 'playwright-core'
import type { Visitor } from './visitor.ts'

/** What goes into the fields of a form, by their names; a pair types the first and picks the second. */
export type Entries = Readonly<Record<string, string | readonly [typed: string, picked: string]>>

/** Fills in a form as a person would: types, ticks, selects. */
export async function fillIn(visitor: Visitor, form: Locator, entries: Entries): Promise<void> {
  for (const [name, value] of Object.entries(entries)) {
    if (typeof value === 'string') await enter(form, name, value)
    else await pick(visitor, form, name, value)
  }
}

async function enter(form: Locator, name: string, value: string) {
  const field = form.locator(`[name="${name}"]`)
  const kind = await field
    .first()
    .evaluate((element) => (element as HTMLInputElement | HTMLSelectElement).type)
  if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check()
  else if (kind === 'select-one') await field.selectOption(value)
  else await field.fill(value)
}

/** One of many by typing; without script the same field is a plain list. */
async function pick(
  visitor: Visitor,
  form: Locator,
  name: string,
  [typed, picked]: readonly [string, string],
) {
  if (!visitor.hasScript) {
    await form.locator(`select[name="${name}"]`).selectOption({ label: picked })
    return
  }
  const box = form.locator(`:has(> input[type=hidden][name="${name}"]) > input[role=combobox]`)
  await box.fill(typed)
  await visitor.press(form.getByRole('option', { name: picked, exact: false }).first())
}
