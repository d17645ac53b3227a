/** Bulk work: choosing issues in the ledger, asking once, and how each line came out. */
export default {
  title: 'Bulk work',
  bar: 'Act on the selected issues',
  select: 'Select',
  selectOne: 'Select {number}',
  selectAll: 'Select all on this page',
  selected: '{count} selected',
  clear: 'Clear selection',
  act: {
    accept: 'Accept',
    dispatch: 'Dispatch',
    remind: 'Remind',
  },
  ask: {
    accept: 'Accept {count, plural, one {# issue} other {# issues}}',
    dispatch: 'Dispatch {count, plural, one {# issue} other {# issues}}',
    remind: 'Remind about {count, plural, one {# issue} other {# issues}}',
  },
  lead: {
    accept: 'Each is accepted with the category and severity it was reported with.',
    dispatch:
      'Accepted issues are dispatched by the federation; what your unit is working on is handed down by your unit.',
    remind:
      'Every unit that still works on an order of your unit is reminded (advised, if a chamber or member) and asked for a reply. Due dates stay.',
  },
  each: 'Each issue is handled on its own: what cannot be done says why, the rest is done.',
  changed: 'Changed since',
  changedCount:
    '{count, plural, one {# issue has} other {# issues have}} changed since the selection and will not be handled.',
  changedAgain: 'I have seen what changed: select them as they are now',
  chosen: 'Selected issues',
  chosenCaption: 'Selected issues in the order of selection',
  nothing: 'No issue is selected. Tick some in the ledger.',
  notYours: 'Your office does not include this.',
  openLedger: 'Select in the ledger',
  recent: 'Recent bulk work',
  recentLine: '{action}: {count, plural, one {# issue} other {# issues}}',
  running:
    'At work: {settled} of {total} settled. You may leave this page; the work goes on without it.',
  finished: 'Finished: {done} done, {refused} not done.',
  allDone: 'All {done} done.',
  refresh: 'Refresh progress',
  progress: 'Progress',
  lines: 'Line by line',
  linesCaption: 'How each issue came out',
  line: { result: 'Result', reason: 'Reason' },
  status: { waiting: 'Waiting', done: 'Done', refused: 'Not done' },
  again: 'Select the {count} not done again',
  invisible: '(an issue you cannot see)',
  type: 'Left empty, the type of rectification is set later',
  taker: {
    group: 'Their own units',
    '@township': 'Township of each issue (the chamber, when directly under the district)',
    '@chamber': 'Chamber of each issue',
  },
  reason: {
    wrong_stage: 'The issue is now “{stage}”, which does not allow this.',
    stale_version:
      'It has changed since you selected it, so nothing was done. Look at it and select it again.',
    account_disabled: 'The account was disabled; the rest was not done.',
    expired: 'Nobody came to it for seven days, and what was seen is out of date. Select it again.',
    defect:
      'The server could not do this one. If selecting it again does not help, give the number {requestId} to the administrator.',
    invalid_input: 'What was filled in does not suit this issue; open it and act there.',
  },
}
