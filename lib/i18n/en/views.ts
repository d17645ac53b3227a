import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/views.ts'

export default {
  list: 'List',
  lists: {
    label: 'The four lists',
    all: 'All issues',
    problems: 'Problems',
    tasks: 'Tasks',
    duties: 'Duties',
    progress: 'Rectification',
  },
  saved: 'Saved view',
  columns: 'Columns shown',
  columnsHint:
    'Number and problem always come first. Tick the columns to show; those shown can be moved forward.',
  earlier: 'Move forward',
  earlierOne: 'Move the column “{name}” forward',
  showColumns: 'Show these',
  usualColumns: 'Usual columns',
  missing: 'This saved view does not exist any more, or is not shared with you.',
  completedOn: 'Completed',
  pinned: 'Pinned views',
  save: 'Save as a view',
  saveHint: 'Filters, columns and order are kept as they are now, to be opened again at a click.',
  name: 'Name of the view',
  shareWith: 'Share with',
  shareHint:
    'Everybody who holds an office in the unit or below it can open it; each sees the issues within their own reach.',
  onlyMe: 'Only me',
  pin: 'Pin above the ledger',
  position: 'Place in the row',
  kept: 'Saved as the view “{name}”',
  saveButton: 'Save',
  changed: 'Changed',
  delete: 'Delete the view',
  deleted: 'The view was deleted',
  all: 'Manage views',
  title: 'Saved views',
  empty:
    'No view has been saved yet. Choose filters and columns in the ledger, then “Save as a view”.',
  sharedBy: 'Shared by {owner} with {unit}',
  ownShared: 'Shared with {unit}',
  back: 'Open the ledger',
  change: 'Change',
  brokenTitle: 'Part of the view “{name}” no longer holds; the rest applies',
  brokenUnits:
    'The unit {codes} does not exist, or is outside what you may see; what was asked about it was left out.',
  brokenParams: 'The filter {names} holds something that was given up; it was left out.',
  disabledUnits: '{names} was disabled; its earlier issues are still found.',
} satisfies Shape<typeof zh>
