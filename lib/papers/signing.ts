import { dateOf } from '#lib/domain/calendar.ts'
import { paperDate } from '#lib/domain/paper.ts'

/** Room for a statement, a signature and a date by hand. */
export const TO_SIGN =
  '\n\n\u3000\u3000\u3000\u3000\u3000签字：\u3000\u3000\u3000\u3000年\u3000月\u3000日'

/** A statement with who made it and when. */
export function signedBy(
  words: readonly string[],
  { by, at }: Readonly<{ by: string | null; at: string }>,
): string {
  const said = words.filter(Boolean).join('')
  const date = paperDate(dateOf(new Date(at)))
  return `${said}\n${by ?? ''}\u3000${date}`
}
