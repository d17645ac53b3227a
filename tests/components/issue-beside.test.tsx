import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Deadline } from '#components/issues/detail/deadline.tsx'
import { IssueHead } from '#components/issues/detail/issue-head.tsx'
import { IssueLimits } from '#components/issues/detail/issue-limits.tsx'
import { PaperList } from '#components/issues/detail/paper-list.tsx'
import { RequestList } from '#components/issues/detail/request-list.tsx'
import { SupervisionList } from '#components/issues/detail/supervision-list.tsx'
import { format } from '#lib/i18n/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { PaperDto, SupervisionDto } from '#lib/issues/dto.ts'
import { issueWith, link, request, supervision } from '#tests/support/issue-detail.ts'

const speech = {
  t: translator('zh-CN'),
  locale: 'zh-CN' as const,
  format: format('zh-CN'),
  now: new Date('2026-03-16T01:00:00Z'),
  today: '2026-03-16',
}
const top = link('a', '东城街道', 'township')

/** What is read of some markup, as one line. */
function told(node: ReactElement): string {
  return renderToStaticMarkup(node)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('a due date tells working days, and the day it was before an extension', () => {
  const date = { speech, dueOn: '2026-04-10', light: 'green' } as const
  expect(told(<Deadline {...date} working={19} original="2026-04-01" />)).toMatch(
    /时限 4月10日.*还剩 19 个工作日.*原时限 4月1日/,
  )
  // On the weekend before it the calendar says more than "none".
  expect(told(<Deadline {...date} dueOn="2026-03-18" working={0} />)).toContain('还剩 2 天')
  expect(told(<Deadline {...date} working={-3} light="red" />)).toContain('逾期 3 个工作日')
  expect(told(<Deadline {...date} working={null} light="grey" />)).not.toContain('还剩')
})

test('a key issue shows its four lamps, each with a word, and who supervises it', () => {
  const issue = issueWith([top], [], {
    severity: 'key',
    supervisors: [{ code: 'F', name: '区工商联' }],
    milestones: [
      {
        milestone: 'deployment',
        dueOn: '2026-03-03',
        givenAt: '2026-03-03T02:00:00Z',
        lamp: 'given',
      },
      { milestone: 'measures', dueOn: '2026-03-05', givenAt: null, lamp: 'missing' },
      { milestone: 'result', dueOn: '2026-03-20', givenAt: null, lamp: 'ahead' },
    ],
  })
  const text = told(<IssueHead issue={issue} speech={speech} />)
  expect(text).toContain('部署 3月3日已反馈')
  expect(text).toContain('措施 3月5日应反馈，未反馈')
  expect(text).toContain('结果 3月20日前反馈')
  expect(text).toContain('督促单位：区工商联')
})

test('a suspended issue says until when and whom to ask', () => {
  const more = {
    stage: 'suspended',
    suspendedAt: '2026-03-10T01:00:00Z',
    reviewOn: '2026-04-30',
  } as const
  const text = told(<IssueHead issue={issueWith([top], [], more)} speech={speech} />)
  expect(text).toContain('3月10日挂账，各项时限停止计算，4月30日复核。需要恢复的，找区工商联。')
})

test('what waits for a ruling stands before what was decided', () => {
  const decided = {
    status: 'refused',
    ruling: '仍由街道办',
    decidedAt: '2026-03-04T01:00:00Z',
  } as const
  const requests = [
    { ...request('transfer', top), id: 'old', ...decided },
    request('extension', top),
  ]
  const text = told(<RequestList issue={issueWith([top], [], { requests })} speech={speech} />)
  expect(text).toMatch(/1 件待裁定.*东城街道申请延期至5月1日 待裁定.*东城街道申请转办 不同意/)
  expect(text).toContain('区工商联应在3月5日前裁定')
  expect(text).toContain('区工商联：“仍由街道办”')
})

test('the ladder speaks to a chamber in the words of advice and folds what is long ago', () => {
  const record = (n: number, more: Partial<SupervisionDto> = {}) => ({
    ...supervision(top),
    id: `s${n}`,
    number: `测督〔2026〕${n}号`,
    ...more,
  })
  const supervisions = [
    record(1),
    record(2),
    record(3, { readAt: '2026-03-04T01:00:00Z' }),
    record(4, { tone: 'advice', clock: 'finish' }),
  ]
  const markup = renderToStaticMarkup(
    <SupervisionList issue={issueWith([top], [], { supervisions })} speech={speech} />,
  )
  const [folded = '', open = ''] = markup.split('</details>')
  expect(folded).toContain('更早的 1 次')
  expect(folded).toContain('测督〔2026〕1号')
  expect(open).toContain('<b>督办</b>')
  expect(open).toContain('<b>整改建议</b>')
  expect(open).toContain('3月4日已阅')
  expect(open).toContain('因整改时限')
})

test('each running clock shows whose it is and every day it was counted over', () => {
  const steps = [
    { date: '2026-03-17', kind: 'workday', ordinal: 1, name: null },
    { date: '2026-03-18', kind: 'workday', ordinal: 2, name: null },
  ] as const
  const trace = { from: '2026-03-16', days: 2, due: '2026-03-18', steps, unknownYears: [] }
  const clock = {
    kind: 'acknowledge',
    due: '2026-03-18',
    isOver: false,
    policy: 'P@3',
    trace,
  } as const
  const links = [link('a', '东城街道', 'township', { clock, extensions: 1, policy: 'P@3' })]
  const text = told(<IssueLimits issue={issueWith(links)} speech={speech} />)
  expect(text).toMatch(/签收期限 东城街道 3月18日 还剩 2 天/)
  expect(text).toContain('3月17日')
  expect(text).toContain('已延期 1 次')
  expect(text).toContain('P@3')
})

test('a paper opens as it is printed and says whether it came back', () => {
  const paper: PaperDto = {
    id: 'p1',
    kind: 'dispatch_order',
    number: '测交〔2026〕1号',
    issuer: { code: 'F', name: '区工商联' },
    assignmentId: 'a',
    requestId: null,
    supervisionId: null,
    basisSeq: 3,
    issuedAt: '2026-03-03T01:00:00Z',
    returnedAt: null,
  }
  const papers = [paper, { ...paper, id: 'p2', returnedAt: '2026-03-05T01:00:00Z' }]
  const node = <PaperList issue={issueWith([top], [], { papers })} speech={speech} />
  expect(renderToStaticMarkup(node)).toContain('href="/issues/NC-2026-00001/papers/p1"')
  expect(told(node)).toMatch(/测交〔2026〕1号.*回执未回.*3月5日已回传/)
})
