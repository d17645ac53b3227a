import type { FeedbackStatus, Stage } from './codes.ts'
import { isClosed } from './figures.ts'
import { isEnded } from './stage.ts'

/** Characters of a number: those nobody mistakes for one another when it is read out or copied. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 20
const GROUP = 5

/** A feedback number from random bytes, five bits of each: 20 characters, 100 bits. */
export function feedbackNumber(bytes: Uint8Array): string {
  const characters = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % 32])
  if (characters.length < LENGTH) throw new Error('too few bytes for a number')
  return characters.join('')
}

/** A number as people read it: ABCDE-FGHJK-…. */
export function spokenNumber(number: string): string {
  return number.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? number
}

/** What somebody typed as a number, or null when it cannot be one. */
export function readNumber(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
  return plain.length === LENGTH && [...plain].every((one) => ALPHABET.includes(one)) ? plain : null
}

/** What whoever gave feedback is told of it: nothing of who works on it. */
export const PROGRESS = ['received', 'underway', 'closed', 'answered', 'dismissed'] as const
export type Progress = (typeof PROGRESS)[number]

/** How far feedback has got, from its status and the stage of the issue it became. */
export function progressOf(status: FeedbackStatus, stage: Stage | null): Progress {
  if (status !== 'opened') return status
  if (stage === null || !isEnded(stage)) return 'underway'
  return isClosed(stage) ? 'closed' : 'dismissed'
}
