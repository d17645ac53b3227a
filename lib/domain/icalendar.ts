/** A day on which something is due. `on` is `YYYY-MM-DD`; `uid` stays the same while it is the same thing. */
export type DueDay = Readonly<{
  uid: string
  on: string
  summary: string
  description: string
  url: string
}>

type Calendar = Readonly<{ name: string; made: Date; days: readonly DueDay[] }>

/** How often programs should look again; a day is soon enough for none of what is due. */
const REFRESH = 'PT1H'

/**
 * A calendar of whole-day events as RFC 5545 wants it, which also blocks nobody's time. Programs tell
 * events apart by `uid`, so that one that moves is moved and one that is done goes.
 */
export function writeCalendar({ name, made, days }: Calendar): string {
  const stamp = made.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sanzhi//Due dates//ZH',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...days.flatMap((day) => eventLines(day, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, on, summary, description, url }: DueDay, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(on, 0)}`,
    `DTEND;VALUE=DATE:${compactDay(on, 1)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** The end of a whole day is the day after it. */
function compactDay(day: string, later: number): string {
  const instant = new Date(`${day}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + later)
  return instant.toISOString().slice(0, 10).replaceAll('-', '')
}

/** TEXT of RFC 5545, 3.3.11. Control characters may not stand in a calendar at all. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

const LONGEST = 75
const utf8 = new TextEncoder()

/** No line is longer than 75 octets; the rest goes on behind a blank, cut between characters only. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const more = utf8.encode(sign).length
    if (octets + more > LONGEST) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += sign
    octets += more
  }
  return [...parts, part].join('\r\n')
}
