import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/issue-detail.ts'

export default {
  reportedOn: 'Reported {date}',
  acceptedOn: 'Accepted {date}',
  endedOn: '{stage} {date}',
  dueBy: 'Due {date}',
  reopenCount: 'Relapses',
  reopenTimes: '{count, plural, one {once} other {# times}}',
  reporterUnit: 'Reported by',
  notSet: 'Not set',
  done: 'Done: {sentence}',
  onward: 'Next ({act}): {chamber}, {title}',
  reportAnother: 'Report another issue',
  breadcrumb: 'Issues',

  chain: 'Custody chain',
  chainLabel:
    'Custody chain: who dispatched, who took the work, and the verdict. Each layer is one level down.',
  restingHere: 'It is here now',
  verifying: 'To verify {unit}',
  notDispatched:
    'Not dispatched yet. Once accepted, {unit} dispatches it to a township, a chamber or a department.',
  neverDispatched: 'It was never dispatched.',
  way: {
    dispatched: 'Dispatched {date}',
    submitted: 'Submitted {date}',
    passed: 'Passed {date}',
    failed: '{count, plural, one {Failed once} other {Failed # times}}',
    withdrawn: 'Withdrawn {date}',
    returned: 'Returned {date}',
  },

  record: 'Record',
  recordCount: '{count, plural, one {# entry} other {# entries}}',
  files: 'Evidence',
  fileCount: '{count, plural, one {# file} other {# files}}',
  noFiles: 'No evidence yet. Units attach it when they report progress or submit for verification.',
  fileBy: '{who}, {date}',
  fileWith: 'With entry {seq}: {event}',
  fileKind: {
    image: 'Picture',
    paper: 'Document',
    sheet: 'Spreadsheet',
    slides: 'Slides',
    pdf: 'PDF',
    other: 'File',
  },
} satisfies Shape<typeof zh>
