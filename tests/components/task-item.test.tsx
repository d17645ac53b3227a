import { expect, test } from 'vitest'
import { still } from '#components/ui/still.ts'
import { TaskItem } from '#components/workbench/task-item.tsx'
import { translator } from '#lib/i18n/translator.ts'
import type { Task, TaskLine } from '#lib/workbench/dto.ts'

const t = translator('zh-CN')
const now = new Date('2026-03-16T01:00:00Z')
const telling = { t, locale: 'zh-CN' as const, now, today: '2026-03-16' }
const unit = { code: 'DC', name: '东城街道' }
const line: TaskLine = {
  ...{ number: 'NC-2026-00001', title: '印章遗失', severity: 'ordinary', version: 3 },
  ...{ chamber: unit, giver: unit, taker: unit, light: 'green', dueOn: '2026-03-20' },
  ...{ assignmentId: 'a', request: null, supervision: null, returned: null },
  ...{ objection: null, instruction: null, since: '2026-03-15T01:00:00Z' },
}
const request = { id: 'r', kind: 'extension', reason: '等待评审', from: unit } as const
const paper = { id: 's', number: '督〔2026〕1号', rung: 'supervise', tone: 'order' } as const
const supervision = { ...paper, issuer: unit, isRead: true }

/** Where the button of a line leads. */
function way(task: Task, more: Partial<TaskLine> = {}): string | undefined {
  const html = still(<TaskItem task={task} line={{ ...line, ...more }} telling={telling} />)
  return [...html.matchAll(/href='([^']+)'/g)].at(-1)?.[1]
}

test('a thing to do leads to its form, open, where one of several is meant', () => {
  expect(way('rule', { request })).toBe('/issues/NC-2026-00001?do=approve_request-r#actions')
  expect(way('reply', { supervision })).toBe('/issues/NC-2026-00001?do=reply_supervision-s#actions')
})

test('otherwise it leads to what can be done, and what is overdue to the issue', () => {
  expect(way('verify')).toBe('/issues/NC-2026-00001#actions')
  expect(way('overdue')).toBe('/issues/NC-2026-00001')
})
