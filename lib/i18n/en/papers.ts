/** Official papers: printing, templates, and stamped copies that come back. */
export default {
  archive: 'papers',
  basis: 'Made from entry {seq} of the record, issued {time}',
  code: 'Code by which the stamped copy of this paper finds its way back',
  count: '{count, plural, one {# paper} other {# papers}}',
  download: 'Download for Word',
  downloadAll: 'Download all',
  issuedOn: 'issued {date}',
  named: '{kind}, {number}',
  none: 'No paper has been issued for the chosen issues. Open an issue and choose “Issue a paper” among its actions.',
  open: 'Print papers',
  openLedger: 'Open the ledger',
  print: 'Print',
  returnedOn: 'returned {date}',
  title: 'Papers',
  titleOf: 'Paper of {number}',
}
