import type { Locator } from 'playwright-core'
import type { Visitor } from './visitor.ts'

/**
 * Adds a picture to the evidence of a form and sees it through: while it is on its way the page
 * shows how far it is, afterwards that it has arrived.
 */
export async function attachPhoto(
  { page, t }: Visitor,
  form: Locator,
  name: string,
  buffer: Buffer,
): Promise<void> {
  const gate = Promise.withResolvers<void>()
  await page.route('**/api/v1/evidence', async (route) => {
    await gate.promise
    await route.continue()
  })
  // With script the input has no name: what it holds is sent at once.
  await form
    .locator('input[type=file]:not([name])')
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  await form.getByRole('progressbar', { name }).waitFor()
  gate.resolve()
  await form.getByText(t('common.fileDone')).waitFor()
  await page.unroute('**/api/v1/evidence')
}

/** A PDF of one empty page. */
export function smallPdf(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 4 >>\n%%EOF\n`)
}
