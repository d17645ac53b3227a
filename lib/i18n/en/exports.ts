/** Taking the ledger out as a file. */
export default {
  lead: 'Exports the issues you see, with the filters and the order of the list. Files are kept for 24 hours, for you alone; every export is recorded.',
  open: 'Export',
  ask: 'Export the issues of this list',
  format: {
    xlsx: 'Excel ledger (can be brought back)',
    csv: 'CSV (UTF-8)',
    jsonl: 'JSON Lines',
  },
  gb18030: 'CSV (GB18030, for old programs)',
  mine: 'My exports',
  nothing: 'No ledger exported yet. Filter the ledger and choose “Export”.',
  openLedger: 'Open the ledger',
  file: 'File',
  when: 'Asked for',
  rows: 'Issues',
  state: 'Progress',
  until: 'Kept until',
  status: {
    waiting: 'Waiting',
    running: 'Being written',
    done: 'Ready',
    failed: 'Not written',
  },
  progress: '{done} of {total}',
  download: 'Download',
  failure: {
    account_disabled: 'The account is disabled or no longer has an office that sees the ledger.',
    too_large: 'Too many issues. Narrow the filters and export again.',
    defect: 'The server could not write the file. Please try again later.',
  },
  tooMany: 'Several of your exports are not written yet. Export again when they are done.',
  badFilters:
    'These filters cannot be exported, or the list is that of a past day. Check them in the ledger.',
  refresh: 'Refresh',
}
