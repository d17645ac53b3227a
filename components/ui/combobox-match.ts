export type ComboOption = {
  value: string
  label: string
  /** Pinyin, initials, code: whatever else finds it, in lower case, separated by spaces. */
  search?: string
  /** Heading above the options that share it; options of a group must stand together. */
  group?: string
  /** Small, behind the label. */
  hint?: string
}

/** The options that a text finds, best first: label from its start, label inside, then the rest. */
export function matchOptions(options: ComboOption[], typed: string): ComboOption[] {
  const query = plain(typed)
  if (!query) return options
  const ranked = options.map((option) => ({ option, rank: rank(option, query) }))
  return ranked
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option)
}

function rank({ label, search = '', value }: ComboOption, query: string): number {
  const name = plain(label)
  if (name.startsWith(query)) return 0
  const words = search.toLowerCase().split(/\s+/)
  if (words.some((word) => word.startsWith(query))) return 1
  if (name.includes(query)) return 2
  return plain(search).includes(query) || plain(value).includes(query) ? 3 : 4
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, '')
}
