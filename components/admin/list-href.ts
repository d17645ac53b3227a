import { PAGE_SIZE } from '#lib/domain/page-input.ts'

/** The address of a list in this state; what is empty or usual is left out. */
export function listHref(path: string, input: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input)) {
    const isUsual = value === undefined || value === '' || value === false
    if (isUsual || (name === 'limit' && value === PAGE_SIZE)) continue
    query.set(name, String(value))
  }
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** True when the list shows something other than everything from the start. */
export function isNarrowed(input: Readonly<Record<string, unknown>>): boolean {
  return listHref('', { ...input, limit: undefined }) !== ''
}
