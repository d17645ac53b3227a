import type { StandardContent } from '#lib/domain/standard.ts'
import { type Row, rowsOf } from './form-rows.ts'

/** The form of a standard as the rows of its editor. */
export function contentRows({ sections, items }: StandardContent): {
  sections: Row[]
  items: Row[]
} {
  return {
    sections: [...sections],
    items: items.map(({ points, pass, proofKinds, category, ...texts }) => ({
      ...texts,
      points: `${points}`,
      pass: `${pass}`,
      category: category ?? '',
      proofKinds: proofKinds.join('\n'),
    })),
  }
}

/** What was typed into the editor as input of its command; what is no number goes on as typed. */
export function contentInput(values: Readonly<Record<string, string>>) {
  return {
    points: numberIn(values.points),
    maxBonus: numberIn(values.maxBonus),
    sections: rowsOf(values, 'sections').map(({ code, title }) => ({ code: typed(code), title })),
    items: rowsOf(values, 'items').map((row) => ({
      ...row,
      code: typed(row.code),
      section: typed(row.section),
      points: numberIn(row.points),
      pass: numberIn(row.pass),
      category: row.category || null,
      proofKinds: (row.proofKinds ?? '').split('\n').filter(Boolean),
    })),
  }
}

/** Nothing typed is nothing given: the sentence then is that it is missing. */
function typed(text: string | undefined): string | undefined {
  return text?.trim() || undefined
}

function numberIn(text: string | undefined): unknown {
  const plain = (text ?? '').normalize('NFKC').trim()
  if (plain === '') return undefined
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}
