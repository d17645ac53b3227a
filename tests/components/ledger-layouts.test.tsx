import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Board } from '#components/issues/ledger/board.tsx'
import { DueCalendar } from '#components/issues/ledger/due-calendar.tsx'
import type { CalendarDayLine } from '#lib/calendar/dto.ts'
import { ledgerInput } from '#lib/domain/ledger-state.ts'
import { datesOfMonth } from '#lib/domain/month-days.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { IssueLine } from '#lib/issues/dto.ts'

const telling = {
  t: translator('zh-CN'),
  locale: 'zh-CN',
  now: new Date('2026-11-16T01:00:00Z'),
  today: '2026-11-16',
} as const

const line = (over: Partial<IssueLine>): IssueLine => ({
  number: 'NC-2026-00001',
  title: '场地 <b>未落实</b>',
  category: 'venue',
  source: 'visit',
  severity: 'ordinary',
  chamber: { code: 'DC', name: '东城街道商会' },
  township: null,
  stage: 'rectifying',
  light: 'red',
  dueOn: '2026-11-03',
  originalDueOn: '2026-11-03',
  reviewOn: null,
  reportedAt: '2026-09-01T01:00:00.000Z',
  endedAt: null,
  resting: null,
  version: 3,
  ...over,
})

const days = datesOfMonth('2026-11').map(
  (date): CalendarDayLine =>
    date === '2026-11-05'
      ? { date, kind: 'holiday', name: '国庆节', entered: true }
      : { date, kind: 'workday', name: null, entered: false },
)

describe('the board', () => {
  const input = ledgerInput.parse({ layout: 'board', unit: 'DC', asOf: '2026-11-10' })
  const html = renderToStaticMarkup(
    <Board
      board={{
        total: 17,
        columns: [
          { stage: 'accepted', total: 0, cards: [] },
          { stage: 'rectifying', total: 12, cards: [line({ severity: 'key' })] },
        ],
        folded: [
          { stage: 'closed', total: 5 },
          { stage: 'declined', total: 0 },
        ],
      }}
      input={input}
      telling={telling}
    />,
  )

  it('has a heading and a count for every column, and says where there is nothing', () => {
    expect(html).toMatch(/待交办 <span[^>]*>0<\/span>/)
    expect(html).toMatch(/整改中 <span[^>]*>12<\/span>/)
    expect(html).toContain('没有问题')
  })

  it('leads to the issue as of the same day, with every sign of its title escaped', () => {
    expect(html).toContain("href='/issues/NC-2026-00001?asOf=2026-11-10'")
    expect(html).toContain('场地 &lt;b&gt;未落实&lt;/b&gt;')
    expect(html).toContain('逾期 13 天')
  })

  it('leads to the table of each stage that has issues, with the filters', () => {
    expect(html).toContain(
      'href="/issues?asOf=2026-11-10&amp;sort=dueOn&amp;stage=rectifying&amp;unit=DC"',
    )
    expect(html).toContain('href="/issues?asOf=2026-11-10&amp;stage=closed&amp;unit=DC"')
    expect(html).not.toContain('stage=accepted')
    expect(html).not.toContain('stage=declined')
  })
})

describe('the calendar', () => {
  const render = (over: object = {}, state: object = {}) =>
    renderToStaticMarkup(
      <DueCalendar
        due={{
          month: '2026-11',
          total: 6,
          days: [
            { date: '2026-11-03', total: 5, cards: [line({}), line({ number: 'NC-2026-00002' })] },
            { date: '2026-11-30', total: 1, cards: [line({ stage: 'closed', light: 'grey' })] },
          ],
          undated: 4,
          ...over,
        }}
        days={days}
        input={ledgerInput.parse({ layout: 'calendar', unit: 'DC', ...state })}
        telling={telling}
      />,
    )

  it('has a place for each day and begins under its day of the week', () => {
    const html = render()
    expect(html.match(/<li class='month-day'/g)).toHaveLength(30)
    expect(html.match(/data-due=''/g)).toHaveLength(2)
    // The first of November 2026 is a Sunday.
    expect(html).toContain("data-place='6'")
    expect(html.match(/aria-current='date'/g)).toHaveLength(1)
    expect(html).toMatch(/休<\/span> 国庆节/)
  })

  it('leads to the rest of a day only where there is more than it shows', () => {
    const html = render()
    expect(html).toContain('+3 个')
    expect(html).toContain("href='/issues?dueFrom=2026-11-03&amp;dueTo=2026-11-03&amp;unit=DC'")
    expect(html).not.toContain('dueFrom=2026-11-30')
  })

  it('leads to the months beside it, to the present one, and to what has no date', () => {
    const html = render()
    expect(html).toContain('href="/issues?layout=calendar&amp;month=2026-10&amp;unit=DC"')
    expect(html).toContain('href="/issues?layout=calendar&amp;month=2026-12&amp;unit=DC"')
    expect(html).not.toContain('本月')
    expect(html).toContain('href="/issues?unit=DC&amp;where=hasDue(false)"')
    expect(render({ undated: 0 })).not.toContain('hasDue')
    const later = render({ month: '2027-01' }, { month: '2027-01' })
    expect(later).toContain('href="/issues?layout=calendar&amp;unit=DC"')
    expect(later).toContain('本月')
  })

  it('says when nothing is due in the month', () => {
    expect(render({ total: 0, days: [] })).toContain('这个月没有到期的问题。')
    expect(render()).not.toContain('这个月没有到期的问题。')
  })
})
