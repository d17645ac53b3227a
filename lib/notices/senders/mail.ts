import nodemailer from 'nodemailer'
import type { OutboundSettings } from '#lib/config/outbound.ts'
import { SendFailure } from './failure.ts'

export type Mail = Readonly<{ deliveryId: string; to: string; subject: string; text: string }>
export type Mailer = Readonly<{ send(mail: Mail): Promise<void>; close(): void }>

const TIMEOUT = 10_000

/** One connection to the mail server, for as many mails as are due. `close` it afterwards. */
export function openMailer(
  { smtpUrl, mailFrom }: OutboundSettings,
  publicUrl: string,
  timeout = TIMEOUT,
): Mailer {
  if (smtpUrl === null) {
    return {
      send: async () => {
        throw new SendFailure('off')
      },
      close: () => {},
    }
  }
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    // The text is ours; nothing is ever read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object)
  const host = new URL(publicUrl).hostname
  return {
    send: async ({ deliveryId, to, subject, text }) => {
      try {
        await transport.sendMail({
          from: mailFrom,
          to: { name: '', address: to },
          subject,
          text,
          // The same when it is sent again, so that a mail that came twice is known.
          messageId: `<${deliveryId}@${host}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        throw failureOf(error)
      }
    },
    close: () => transport.close(),
  }
}

function failureOf(error: unknown): SendFailure {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  if (typeof responseCode === 'number') return new SendFailure('smtp', responseCode)
  if (code === 'ETIMEDOUT') return new SendFailure('timeout')
  if (code === 'ETLS') return new SendFailure('tls')
  return new SendFailure('unreachable')
}
