import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/workbench.ts'

export default {
  title: 'Workbench',
  waiting: '{count, plural, one {# thing waits} other {# things wait}} for you.',
  nothing: 'Nothing waits for you now.',
  openLedger: 'Open the ledger',
  more: '{count} in all; see the rest in the ledger',
  count: '{count}',
  acknowledged: 'Signed for {number}. Please rectify it in time.',
  read: '{number}: noted that you have read it. Please reply in time.',
  changed:
    '{number} has just changed and nothing was done. The list is up to date again; look and try again.',

  task: {
    acknowledge: 'To sign for',
    reply: 'Supervision to answer',
    redo: 'Came back',
    rectify: 'To rectify',
    rule: 'Requests to decide',
    verify: 'To verify',
    accept: 'To accept',
    dispatch: 'To dispatch',
    approve_closure: 'Close-outs to approve',
    review: 'To review',
    resume: 'Suspensions to look at',
    look_back: 'Look-backs',
    overdue: 'Overdue with others',
  },

  act: {
    acknowledge: 'Sign for',
    read: 'I have read it',
    reply: 'Reply',
    redo: 'Rectify',
    rectify: 'Rectify',
    rule: 'Decide',
    verify: 'Verify',
    accept: 'Accept',
    dispatch: 'Dispatch',
    approve_closure: 'Decide',
    review: 'Review',
    resume: 'Look at it',
    look_back: 'Look back',
    overdue: 'Open',
  },

  since: {
    acknowledge: 'from {unit}, {date}',
    reply: 'from {unit}, {date}',
    redo: 'from {unit}, came back {date}',
    rectify: 'from {unit}, signed for {date}',
    rule: 'asked by {unit}, {date}',
    verify: 'submitted by {unit}, {date}',
    accept: 'reported {date}',
    dispatch: 'accepted {date}',
    approve_closure: 'passed {date}',
    review: 'raised {date}',
    resume: 'suspended {date}',
    look_back: 'drawn {date}',
    overdue: 'given to {unit}, {date}',
  },

  asked: 'Asks for {kind}: “{reason}”',
  instructed: '{by} instructs: {note}',
  objected: '“{reason}”',
  supervised: '{rung} {number}',

  returned: {
    failed: 'Did not pass: “{reason}”',
    refused: 'Close-out refused: “{reason}”',
    reopened: 'Reopened: “{reason}”',
  },

  recent: 'Lately',
  moved: '{unit} {what}',
} satisfies Shape<typeof zh>
