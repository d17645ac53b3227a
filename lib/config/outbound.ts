import ipaddr from 'ipaddr.js'
import { z } from 'zod'

/** What the product may send, and where to. */
export interface OutboundSettings {
  /** The mail server, or null: e-mail is off. */
  smtpUrl: string | null
  mailFrom: string
  /** Hosts, addresses and ranges outside the public internet that may be called all the same. */
  allow: readonly string[]
}

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value)

/** The settings of outgoing messages in the environment. */
export const outboundShape = {
  SMTP_URL: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(
        /^smtps?:\/\/\S+$/,
        'SMTP_URL must look like smtp://user:password@host:587 or smtps://host:465.',
      )
      .optional(),
  ),
  MAIL_FROM: z.preprocess(
    blankIsUnset,
    z
      .string()
      .trim()
      .regex(
        /^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/,
        'MAIL_FROM must be an address such as Sanzhi <sanzhi@example.gov.cn>.',
      )
      .optional(),
  ),
  OUTBOUND_ALLOW: z.preprocess(
    blankIsUnset,
    z
      .string()
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .refine(
        (list) => list.every(isPlace),
        'OUTBOUND_ALLOW must list hosts, addresses or ranges such as robot.intra.example, 10.1.2.0/24.',
      )
      .optional(),
  ),
}

type Parsed = Readonly<{
  SMTP_URL?: string | undefined
  MAIL_FROM?: string | undefined
  OUTBOUND_ALLOW?: string[] | undefined
}>

/** The same as the product uses them. */
export function toOutbound({ SMTP_URL, MAIL_FROM, OUTBOUND_ALLOW }: Parsed): OutboundSettings {
  return {
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM ?? 'Sanzhi <sanzhi@localhost>',
    allow: OUTBOUND_ALLOW ?? [],
  }
}

function isPlace(text: string): boolean {
  if (ipaddr.isValid(text) || ipaddr.isValidCIDR(text)) return true
  return /^(?=.*[a-z])[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(text)
}
