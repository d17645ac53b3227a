import { type ItemKind, type StandardItem, standardItemSchema } from '#lib/domain/standard.ts'

/**
 * Items written as lines `code | points | pass | category | proofs | type | text | criterion | remedy`;
 * `-` where there is nothing. Each belongs to the section its code begins with.
 */
export function itemTable(kind: ItemKind, table: string): StandardItem[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', points, pass, category, proofs = '', rectificationType, ...words] = line
        .split('|')
        .map((cell) => cell.trim())
      const [text, criterion, remedy] = words
      return standardItemSchema.parse({
        code,
        section: code.replace(/\d+$/, ''),
        kind,
        text,
        criterion,
        points: Number(points),
        pass: Number(pass),
        proofKinds: proofs === '-' ? [] : proofs.split(','),
        category: category === '-' ? null : category,
        rectificationType,
        remedy: remedy === '-' ? '' : remedy,
      })
    })
}
