import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/workbench.ts'

export default {
  title: 'Workbench',
  waiting: '{count, plural, one {# thing waits} other {# things wait}} for you.',
  nothing: 'Nothing waits for you now.',
  openLedger: 'Open the ledger',
  more: '{count} in all; see the rest in the ledger',
  count: '{count}',
  from: 'from {unit}',
  to: 'given to {unit}',
  since: 'since {date}',
  acknowledged: 'Signed for {number}. Please rectify it in time.',
  overdue: 'Overdue',

  adminUnits: 'Units',
  adminPeople: 'People',
  adminAudit: 'Audit log',

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

  returned: {
    failed: 'Did not pass: “{reason}”',
    refused: 'Close-out refused: “{reason}”',
    reopened: 'Reopened: “{reason}”',
  },

  recent: 'Lately',
  moved: '{unit}: {what}',
  passed: 'Passed verification',
  failed: 'Did not pass verification',
} satisfies Shape<typeof zh>
