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
  changed:
    '{number} has just changed and was not signed for. The list is up to date again; look and sign again.',

  task: {
    acknowledge: 'To sign for',
    redo: 'Came back',
    rectify: 'To rectify',
    verify: 'To verify',
    accept: 'To accept',
    dispatch: 'To dispatch',
    approve_closure: 'Close-outs to approve',
    overdue: 'Overdue with others',
  },

  act: {
    acknowledge: 'Sign for',
    redo: 'Rectify',
    rectify: 'Rectify',
    verify: 'Verify',
    accept: 'Accept',
    dispatch: 'Dispatch',
    approve_closure: 'Decide',
    overdue: 'Open',
  },

  since: {
    acknowledge: 'from {unit}, {date}',
    redo: 'from {unit}, came back {date}',
    rectify: 'from {unit}, signed for {date}',
    verify: 'submitted by {unit}, {date}',
    accept: 'reported {date}',
    dispatch: 'accepted {date}',
    approve_closure: 'passed {date}',
    overdue: 'given to {unit}, {date}',
  },

  returned: {
    failed: 'Did not pass: “{reason}”',
    refused: 'Close-out refused: “{reason}”',
    reopened: 'Reopened: “{reason}”',
  },

  recent: 'Lately',
  moved: '{unit} {what}',
} satisfies Shape<typeof zh>
