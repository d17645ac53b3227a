/**
 * Fields `points.0.text` of a form as rows; a row that lacks the field that makes it one is a gap, so
 * that a refusal still names the row the person filled in.
 */
export function formRows(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  isRow: (row: Readonly<Record<string, unknown>>) => boolean,
): unknown[] {
  const rows: (Record<string, unknown> | undefined)[] = []
  for (const [key, value] of Object.entries(fields)) {
    const [first, index = '', field] = key.split('.')
    if (first !== name || !/^\d{1,3}$/.test(index) || field === undefined) continue
    rows[Number(index)] = { ...rows[Number(index)], [field]: value }
  }
  return Array.from(rows, (row) => (row && isRow(row) ? row : undefined))
}

/** The fields that are not of rows. */
export function plainFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/\.\d{1,3}\./.test(name)))
}
