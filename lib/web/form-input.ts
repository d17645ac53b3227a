/** Which fields of a form are not single texts. */
export type FormFields = Readonly<{ numbers?: readonly string[]; lists?: readonly string[] }>

/**
 * A sent form as plain input for a command: empty fields are left out, fields named in `numbers`
 * become numbers (what is no number stays text, for the schema to refuse), fields in `lists` become
 * arrays of every value sent. What the framework adds is skipped.
 */
export function formInput(form: FormData, { numbers = [], lists = [] }: FormFields = {}) {
  const input: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    if (isFrameworkField(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string' && value !== '')
    if (lists.includes(name)) input[name] = texts
    else if (texts.length > 0) input[name] = numbers.includes(name) ? asNumber(texts) : texts.at(-1)
  }
  return input
}

/** The texts as they were typed, to be shown again. Never a password, never what the framework adds. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || isFrameworkField(name) || /password/i.test(name)) continue
    // A list comes back as one text, as its field writes it: one value a line.
    values[name] = name in values ? `${values[name]}\n${value}` : value
  }
  return values
}

function isFrameworkField(name: string): boolean {
  return name.startsWith('$ACTION') || /^\d+_\$ACTION/.test(name)
}

function asNumber(texts: FormDataEntryValue[]): unknown {
  const text = String(texts.at(-1))
  const number = Number(text)
  return text.trim() === '' || Number.isNaN(number) ? text : number
}
