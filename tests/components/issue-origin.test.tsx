import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { IssueOrigin } from '#components/issues/detail/issue-origin.tsx'
import { format } from '#lib/i18n/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import { FACT, ITEM } from '#tests/support/domain/origins.ts'
import { issueWith } from '#tests/support/issue-detail.ts'

const speech = {
  locale: 'zh-CN' as const,
  t: translator('zh-CN'),
  format: format('zh-CN'),
  now: new Date('2026-03-16T01:00:00Z'),
  today: '2026-03-16',
} as const
const found = { standard: '四好', itemText: '固定阵地', related: [], mayOpenRecord: true }
type More = Parameters<typeof issueWith>[2]

const shown = (more: More, extra: object = {}) =>
  renderToStaticMarkup(
    <IssueOrigin issue={issueWith([], [], more)} found={{ ...found, ...extra }} speech={speech} />,
  )

test('what was simply reported has no origin to show', () => {
  expect(shown({})).toBe('')
})

test('an item says its points, what is missing, and leads to check-up and standard', () => {
  const html = shown({ origin: ITEM, remedy: '落实场所' })
  for (const words of ['C1 固定阵地', '2 / 4 分，3 分合格', '证照', '还没有复核', '落实场所']) {
    expect(html).toContain(words)
  }
  expect(html).toContain(`/checkups/${ITEM.checkupId}`)
  expect(html).toContain('/standards/four_good/1')
  expect(shown({ origin: ITEM }, { mayOpenRecord: false })).not.toContain('href')
})

test('17: as of a past day it leads to the past of what it belongs with, and asks for nothing', () => {
  const seen = { title: '题', stage: 'rectifying', chamber: '甲商会', isOpen: true } as const
  const related = [{ number: 'NC-2026-00002', relation: 'part', seen }] as const
  const html = renderToStaticMarkup(
    <IssueOrigin
      issue={issueWith([], [], { stage: 'closed' })}
      found={{ ...found, related }}
      speech={speech}
      asOf="2026-03-01"
    />,
  )
  expect(html).toContain('/issues/NC-2026-00002?asOf=2026-03-01')
  expect(html).not.toContain('/issues/bulk')
})

test('a fact leads to the facts of the chamber', () => {
  expect(shown({ origin: FACT })).toContain('/chambers/C/facts')
})

test('14: the end of a problem in common asks about the issues still open, and only those', () => {
  const seen = { title: '题', stage: 'rectifying', chamber: '甲商会', isOpen: true } as const
  const related = [
    { number: 'NC-2026-00002', relation: 'part', seen },
    {
      number: 'NC-2026-00003',
      relation: 'part',
      seen: { ...seen, stage: 'closed', isOpen: false },
    },
    { number: 'NC-2026-00004', relation: 'part', seen: null },
  ]
  const html = shown({ stage: 'closed' }, { related })
  expect(html).toContain('还有 1 个商会')
  expect(html).toContain('/issues/bulk?action=remind&amp;number=NC-2026-00002"')
  expect(shown({ stage: 'rectifying' }, { related })).not.toContain('/issues/bulk')
})
