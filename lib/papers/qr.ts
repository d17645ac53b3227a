import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { env } from '#lib/config/env.ts'

/** What a verified code says. */
export type SignedPaper = Readonly<{ districtId: string; paperId: string }>

/** Why a code is not believed. */
export type CodeFault = 'not_ours' | 'tampered' | 'other_district'

const SHAPE = /^SZ1\.([0-9A-Za-z]{1,40})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{22})$/
const MAC_BYTES = 16

let derived: Readonly<{ secret: string; key: Buffer }> | undefined

/** A key of its own, so that nothing else signed with the secret can stand for a paper. */
function key(): Buffer {
  const { authSecret } = env()
  if (derived?.secret !== authSecret) {
    derived = {
      secret: authSecret,
      key: Buffer.from(hkdfSync('sha256', authSecret, '', 'paper-qr', 32)),
    }
  }
  return derived.key
}

function macOf({ districtId, paperId }: SignedPaper): Buffer {
  const mac = createHmac('sha256', key()).update(`SZ1.${districtId}.${paperId}`)
  return mac.digest().subarray(0, MAC_BYTES)
}

/** The text of the code on a paper: `SZ1.<district>.<paper>.<mac>`. */
export function signPaper(paper: SignedPaper): string {
  return `SZ1.${paper.districtId}.${paper.paperId}.${macOf(paper).toString('base64url')}`
}

/**
 * Judges the text of a code somebody hands in.
 * @param districtId that of whoever hands it in; papers of others are refused after the signature
 */
export function verifyPaper(text: string, districtId: string): SignedPaper | CodeFault {
  const [, district = '', paperId = '', mac = ''] = SHAPE.exec(text) ?? []
  if (mac === '' || !z.uuid().safeParse(paperId).success) {
    return text.startsWith('SZ1.') ? 'tampered' : 'not_ours'
  }
  const paper = { districtId: district, paperId }
  const given = Buffer.from(mac, 'base64url')
  // One signature is written in one way only.
  if (given.toString('base64url') !== mac) return 'tampered'
  if (given.length !== MAC_BYTES || !timingSafeEqual(given, macOf(paper))) return 'tampered'
  return district === districtId ? paper : 'other_district'
}
