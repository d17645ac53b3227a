import type { Translate } from './translator.ts'
import type codes from './zh-CN/codes.ts'

type Toned = Readonly<{ rung: keyof typeof codes.rung; tone: 'order' | 'advice' }>

/** A rung by its name, in the tone toward the unit addressed. */
export function rungWords({ rung, tone }: Toned, t: Translate): string {
  return t(tone === 'advice' ? `codes.rungAdvice.${rung}` : `codes.rung.${rung}`)
}
