import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type DueDay, writeCalendar } from '#lib/domain/icalendar.ts'

const made = new Date('2026-11-27T08:09:10.123Z')
const DAY: DueDay = {
  uid: 'b0b9a1c4@500119.sanzhi',
  on: '2026-12-31',
  summary: '整改 NC-2026-00001 无固定阵地',
  description: '东城街道商会\nhttps://sanzhi.example/issues/NC-2026-00001',
  url: 'https://sanzhi.example/issues/NC-2026-00001',
}
const write = (...days: DueDay[]) => writeCalendar({ name: '三治待办', made, days })
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

describe('A calendar of due dates', () => {
  it('is read by others as the whole days it says', () => {
    const text = write(DAY)
    const calendar = new ICAL.Component(ICAL.parse(text))
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('三治待办')
    const [event] = eventsOf(text)
    expect(event?.startDate.isDate).toBe(true)
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      '2026-12-31',
      '2027-01-01',
    ])
    expect(event).toMatchObject({
      uid: DAY.uid,
      summary: DAY.summary,
      description: DAY.description,
    })
    expect(text).toContain('DTSTAMP:20261127T080910Z\r\n')
  })

  it('without anything due is a calendar all the same', () => {
    expect(eventsOf(write())).toEqual([])
    expect(write()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/)
  })

  it('gives any words back, in lines of at most 75 octets that end in CRLF', () => {
    // Control characters cannot stand in a calendar; none gets into a title either.
    const words = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed())
    fc.assert(
      fc.property(words, words, (summary, more) => {
        const description = `${more}\n${summary};,\\n`
        const text = write({ ...DAY, summary, description })
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
        }
        expect(eventsOf(text)[0]).toMatchObject({ summary, description })
      }),
    )
  })
})
