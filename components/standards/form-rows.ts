/** One row of a list within a form, as it was typed: name of the field → text. */
export type Row = Readonly<Record<string, string>>

/** The lists of the form of a standard. */
export const LISTS = ['sections', 'items'] as const
export type ListName = (typeof LISTS)[number]

const CHANGES = ['add', 'up', 'down', 'remove'] as const
export type RowChange = (typeof CHANGES)[number]
type Order = Readonly<{ list: ListName; change: RowChange; at: number }>

/** `items.3.text` … of a form as rows, in the order of their numbers. */
export function rowsOf(values: Readonly<Record<string, string>>, list: ListName): Row[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(values)) {
    const [first, at, field] = name.split('.')
    if (first !== list || at === undefined || field === undefined || !/^\d{1,4}$/.test(at)) continue
    rows.set(Number(at), { ...rows.get(Number(at)), [field]: value })
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row)
}

/** Rows as the fields of a form again. */
function valuesOf(rows: readonly Row[], list: ListName): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(row).map(([field, value]) => [`${list}.${at}.${field}`, value]),
    ),
  )
}

/** What a button of a row says when it sends the form. */
export function orderWord({ list, change, at }: Order): string {
  return `${list}:${change}:${at}`
}

/** The order a button sent, or null for any other button. */
export function orderOf(word: unknown): Order | null {
  const [list, change, at] = String(word).split(':')
  const isKnown = LISTS.some((one) => one === list) && CHANGES.some((one) => one === change)
  if (!isKnown || !/^\d{1,4}$/.test(at ?? '')) return null
  return { list: list as ListName, change: change as RowChange, at: Number(at) }
}

/** Rows with one added at the end, moved, or taken out; `blank` is the row that is added. */
export function changeRows<R>(
  rows: readonly R[],
  { change, at }: Pick<Order, 'change' | 'at'>,
  blank: () => R,
): R[] {
  if (change === 'add') return [...rows, blank()]
  const moved = rows[at]
  if (moved === undefined) return [...rows]
  const rest = rows.filter((_, index) => index !== at)
  if (change === 'remove') return rest
  const to = Math.max(0, change === 'up' ? at - 1 : at + 1)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

/** The whole form with its rows rearranged, for a page without script. */
export function rearrange(
  values: Readonly<Record<string, string>>,
  order: Order,
): Record<string, string> {
  const rows = changeRows(rowsOf(values, order.list), order, () => BLANK[order.list])
  const others = Object.entries(values).filter(([name]) => !name.startsWith(`${order.list}.`))
  return { ...Object.fromEntries(others), ...valuesOf(rows, order.list) }
}

/** What a new row begins with; every field is there, so that an empty row is one. */
export const BLANK: Readonly<Record<ListName, Row>> = {
  sections: { code: '', title: '' },
  items: {
    code: '',
    section: '',
    kind: 'score',
    text: '',
    criterion: '',
    points: '',
    pass: '',
    category: '',
    rectificationType: 'phased',
    remedy: '',
  },
}
