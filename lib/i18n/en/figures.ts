import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/figures.ts'

export default {
  rate: {
    closingRate: 'Closing rate',
    onTimeRate: 'On-time rate',
    onTimeRateOriginal: 'On-time rate (first deadline)',
    firstPassRate: 'First-pass rate',
    returnRate: 'Return rate',
    relapseRate: 'Relapse rate',
    satisfactionRate: 'Satisfaction rate',
    responseRate: 'Response rate',
  },
  count: {
    total: 'all issues',
    open: 'open',
    overdue: 'overdue',
    dueSoon: 'due soon',
    closed: 'closed out',
    registered: 'registered − terminated',
    handedIn: 'closed after work was handed in',
    onTime: 'on time',
    onTimeOriginal: 'by the first deadline',
    firstPass: 'passed at once',
    dispatched: 'dispatched',
    returned: 'given back',
    everClosed: 'ever closed out',
    relapsed: 'relapsed',
    rated: 'rated',
    satisfied: 'satisfied or fairly satisfied',
    ratedByDistrict: 'reported and rated by the district itself',
  },
  formula: {
    total: 'All issues reported under these filters.',
    open: 'Issues not closed out, declined or terminated; suspended ones included.',
    overdue: 'Open issues, not suspended, past the deadline in force.',
    dueSoon: 'Open issues, not suspended, due within 7 days, today included.',
    closed: 'Issues closed out, archived ones included.',
    averageDays: 'Mean calendar days from report to closing of issues closed out.',
    closingRate:
      'Closed out ÷ (registered − terminated). Suspended issues stay in the denominator.',
    onTimeRate:
      'Closed issues last handed in by the deadline in force (granted extensions included) ÷ issues closed after work was handed in.',
    onTimeRateOriginal:
      'Closed issues last handed in by the first deadline ÷ issues closed after work was handed in.',
    firstPassRate:
      'Closed issues never sent back by a verdict or a refused approval ÷ issues closed after work was handed in.',
    returnRate:
      'Issues given back with leave at least once ÷ issues dispatched at least once. An issue given back twice counts once.',
    relapseRate:
      'Issues reopened after closing ÷ issues closed at least once; those at work again stay in the denominator.',
    satisfactionRate:
      'Issues rated satisfied or fairly satisfied ÷ issues rated. Only whoever reported the issue rates it, after closing; nobody who worked on it can.',
    responseRate: 'Issues rated ÷ issues closed out.',
  },
  backlog: 'Open day by day',
  backlogNote: 'Issues open at the end of each day; each point is the ledger of that day.',
  day: 'Day',
  dwell: 'Time at each stage',
  dwellNote:
    'Mean calendar days at a stage of the issues that ever stood there, all their times together; those still there count until now.',
  dwellDays: 'Mean time',
  how: 'How it is counted',
  version: 'version {version}',
  none: 'Nothing to divide by, so no rate',
  all: 'All definitions',
  comparedWith: 'Compared with',
  periodNote: 'Every period holds the issues reported in it, as they stand now.',
  before: 'before {value}',
  lastYear: 'a year ago {value}',
  up: 'up {value}',
  down: 'down {value}',
  same: 'unchanged',
  points: '{value} points',
  spans: 'The period before is {before}',
  spansBoth: 'The period before is {before}, a year ago is {lastYear}',
  span: '{from} to {to}',
  asked: 'Asked: whoever reported the issue ({rated} answers, of which by the district itself',
  askedEnd: ')',
} satisfies Shape<typeof zh>
