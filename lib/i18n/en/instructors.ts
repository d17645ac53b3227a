import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/instructors.ts'

export default {
  title: 'Party instructors',
  lead: 'Who guides which chambers since when, and the record of their duties this year.',
  caption: 'Instructors and their chambers, with duties by kind',
  empty: 'There is no party instructor.',
  instructor: 'Instructor',
  period: 'Guides',
  total: 'In all',
  summary:
    '{count, plural, one {# instructor} other {# instructors}} guiding {chambers, plural, one {# chamber} other {# chambers}}',
  records: 'Duties',
  recordsOf: 'What {name} did for {chamber}',
  recordsNone: 'No duty is on record this year.',
  log: 'Log a duty',
  logLead: 'It cannot be changed or removed; enter another to explain a mistake.',
  note: 'What was done',
  saved: 'Logged.',
} satisfies Shape<typeof zh>
