/** Which fields of a form are not single texts. */
export type FormFields = Readonly<{ numbers?: readonly string[]; lists?: readonly string[] }>

/** More names than the longest form has: a standard of 200 items. What comes beyond is not shown again. */
const MOST_NAMES = 3000

/**
 * A sent form as plain input for a command: empty fields are left out, fields named in `numbers`
 * become numbers (what is no number stays text, for the schema to refuse), fields in `lists` become
 * arrays of every value sent. What the framework adds is skipped.
 */
export function formInput(form: FormData, { numbers = [], lists = [] }: FormFields = {}) {
  const input: Record<string, unknown> = {}
  for (const [name, texts] of textsOf(form)) {
    if (lists.includes(name)) input[name] = texts
    else if (texts.length > 0) input[name] = numbers.includes(name) ? asNumber(texts) : texts.at(-1)
  }
  return input
}

/** The texts of each name, without empty ones, in one pass: somebody may send very many names. */
function textsOf(form: FormData): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [name, value] of form) {
    if (isFrameworkField(name)) continue
    const texts = found.get(name) ?? []
    if (typeof value === 'string' && value !== '') texts.push(value)
    found.set(name, texts)
  }
  return found
}

/** The texts as they were typed, to be shown again. Never a password or secret, never what the framework adds. */
export function typedValues(form: FormData): Record<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of form) {
    if (typeof value !== 'string' || isFrameworkField(name) || /password|secret/i.test(name))
      continue
    const before = values.get(name)
    if (before === undefined && values.size === MOST_NAMES) continue
    // A list comes back as one text, as its field writes it: one value a line.
    values.set(name, before === undefined ? value : `${before}\n${value}`)
  }
  return Object.fromEntries(values)
}

function isFrameworkField(name: string): boolean {
  return name.startsWith('$ACTION') || /^\d+_\$ACTION/.test(name)
}

function asNumber(texts: string[]): unknown {
  const text = String(texts.at(-1))
  const number = Number(text)
  return text.trim() === '' || Number.isNaN(number) ? text : number
}
