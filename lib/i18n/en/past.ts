/** Words of pages as of a past day. */
export default {
  title: 'This shows how things stood at the end of {date}, not now.',
  before: 'The first issue was reported on {first}; before that there is no record.',
  hidden: 'Deadlines are judged by that day. You can look, but not act.',
  today: 'Back to today',
  issueNone: 'This issue did not exist on that day; it was reported on {date}.',
  show: 'Show this day',
  day: 'As of',
  hint: 'How things stood at the end of this day',
  fault: {
    date: '“As of” must be a real date between 2000 and 2099, such as 2026-03-15.',
    future: '“As of” is later than today; only the past can be shown.',
    unready: 'The past is being put in order after an update. Please look again in a few minutes.',
  },
  chamber: 'On a past day',
}
