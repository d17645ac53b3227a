import { readSheet } from '#lib/sheet/read-sheet.ts'
import { formInput } from './form-input.ts'

/**
 * A form that brings a spreadsheet in `file`, as input with its `rows`. The sheet is read before
 * anything is written, in a process of its own.
 * @throws DomainError invalid_input at `file`, as `readSheet` does.
 */
export async function inputWithSheet(form: FormData): Promise<Record<string, unknown>> {
  const file = form.get('file')
  const bytes = file instanceof File ? await file.arrayBuffer() : new ArrayBuffer(0)
  const { rows } = await readSheet(new Uint8Array(bytes))
  return { ...formInput(form), rows }
}
