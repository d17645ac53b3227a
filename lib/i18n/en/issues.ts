import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/issues.ts'

export default {
  ledger: 'Issues',
  caption: 'Issues, sorted by {sort}',
  total: '{count, plural, one {# issue} other {# issues}}',
  printed: 'Printed {time} by {name}',
  firstPage: 'First page',
  timeLeft: 'Time left',
  due: 'Due',
  nowWith: 'Now with',
  reception: 'Federation',
  reviewOn: 'Suspended to {date}',
  extended: 'extended',
  noDue: 'No date yet',
  ended: 'Ended',

  empty: 'There are no issues yet.',
  emptyFiltered: 'No issue matches these filters.',
  clearFilters: 'Clear the filters',

  filter: {
    active: 'Filters in use',
    colon: ': ',
    all: 'All',
    chosen: '{count} chosen',
    remove: 'Remove the filter “{name}”',
    from: 'Reported from',
    to: 'Reported until',
    endedFrom: 'Ended from',
    endedTo: 'Ended until',
    direct: 'Directly under the district',
    onTime: 'Done on time',
    onTimeOriginal: 'Done by the first deadline',
    relapsed: 'Reopened since closing',
    q: 'Number, problem or chamber',
    qLabel: 'Words',
    state: 'State',
    stateOpen: 'Open',
    stateEnded: 'Ended',
    sort: 'Order',
    limit: 'Lines a page',
    cursor: 'Place in the list',
    count: 'Total',
    unit: 'Chamber or township',
  },

  fault: {
    title: 'The address holds a filter that does not exist, so nothing was searched',
    line: '{name} ({param}={value}) is not a possible value.',
    words: 'The keyword holds characters nobody can see, or more than 100. Please type it again.',
    order: '“{name}” is before the first day.',
    unknown: 'There is no filter named “{param}”.',
    cursor:
      'This place in the list is no longer valid: filters or order have changed. Start from the first page.',
    unit: 'The unit “{value}” does not exist, or is outside what you may see.',
    remedy: 'Search without it',
  },

  new: {
    title: 'Report an issue',
    lead: 'One thing at a time: which chamber, and what is wrong. Once accepted it is dispatched to those responsible.',
    chamber: 'Which chamber',
    chamberNone:
      'There is no chamber you can report about at present. Ask your township or the clerk of the federation to report for you.',
    name: 'Problem',
    nameHint: 'One sentence, such as “The committee’s term has ended without an election”',
    description: 'Details',
    descriptionHint: 'When it was found, how things stand, what would help',
    key: 'A key issue closes only with the approval of the director',
    evidence: 'Evidence',
    evidenceHint: 'Photos, documents and the like, up to {size} each, at most {count}',
    chooseAgain: 'Choose the evidence files again',
    submit: 'Submit',
    submitAnyway: 'Submit anyway',
    similarTitle: 'This chamber has similar open issues',
    similarBody:
      'See whether it is the same matter: if so, open it and comment instead. Submit only if it is different.',
    similarSent:
      'Not submitted yet: this chamber has similar open issues. If yours is different, press “Submit anyway”.',
  },
} satisfies Shape<typeof zh>
