import { actorOfFeed } from '#lib/auth/actor.ts'
import { now } from '#lib/config/clock.ts'
import { env } from '#lib/config/env.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { writeCalendar } from '#lib/domain/icalendar.ts'
import { toLocale } from '#lib/i18n/locales.ts'
import { translator } from '#lib/i18n/translator.ts'
import { listDue } from '#lib/workbench/due-list.ts'
import { clientAddress } from './client-address.ts'
import { countAgainst } from './limits.ts'
import { secured } from './security-headers.ts'

const PATH = '/api/v1/calendar'

/** The address of a calendar; whoever has it needs nothing else. */
export function feedAddress(secret: string): string {
  return `${env().publicUrl}${PATH}/${secret}.ics`
}

/**
 * Answers the calendar of whoever the secret in the address belongs to, in their language. Nothing
 * tells an address that never was from one that was revoked.
 * @throws DomainError not_found; too_many when an address asks without end.
 */
export async function dueCalendar(request: Request): Promise<Response> {
  await countAgainst('calendar', clientAddress(request.headers))
  const name = new URL(request.url).pathname.split('/').at(-1) ?? ''
  const secret = /^([A-Za-z0-9_-]{43})\.ics$/.exec(name)?.[1]
  const at = now()
  const actor = secret ? await actorOfFeed(secret, at) : null
  if (!actor) throw new DomainError('not_found')
  const t = translator(toLocale(actor.locale))
  const days = (await listDue(actor, at)).map(({ id, task, number, title, chamber, dueOn }) => ({
    uid: `${id}@${actor.districtId}.sanzhi`,
    on: dueOn,
    summary: `${t(`workbench.task.${task}`)} ${number} ${title}`,
    description: `${chamber}\n${env().publicUrl}/issues/${number}`,
    url: `${env().publicUrl}/issues/${number}`,
  }))
  const text = writeCalendar({ name: t('auth.feed.name', { name: actor.name }), made: at, days })
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="sanzhi.ics"',
    'Cache-Control': 'private, no-store',
  }
  return secured(new Response(text, { headers }))
}
