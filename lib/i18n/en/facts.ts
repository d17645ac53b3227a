import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/facts.ts'

export default {
  title: 'Dated facts',
  lead: 'Registration, term of office, annual check, lease and the like. Each is warned of before it ends; entering the new one with its proof closes the warning.',
  standing: 'As it stands',
  standingCaption: 'The latest fact of each kind',
  history: 'All entries',
  historyCaption: 'All entries, newest first',
  historyEmpty: 'Nothing has been entered yet.',
  none: 'Not entered',
  endless: 'Without end',
  until: 'Valid until',
  left: 'Left',
  daysLeft: '{count, plural, one {# day left} other {# days left}}',
  daysOver: '{count, plural, one {ended # day ago} other {ended # days ago}}',
  lastDay: 'ends today',
  light: { green: 'in order', yellow: 'ends soon', red: 'over', grey: 'no end' },
  warning: 'Warning',
  demands: 'Proof of a new one',
  entered: 'Entered by',
  enteredAt: 'Entered',
  proof: 'Proof',
  enter: 'Enter a fact',
  untilHint: 'The last day; empty when it has no end',
  referenceHint: 'Number of the certificate, of the contract',
  correction: 'This is a correction, not a new period',
  correctionHint:
    'A correction may set an earlier end, with the reason in the note; it closes no warning',
  evidenceHint: 'Proof of a new period: {demands}.',
  demandLine: '{fact}: {kinds}',
  send: 'Enter',
  saved: 'Entered.',
  savedClosed: 'Entered; the warning {number} is closed by it.',
  link: 'Dated facts',
  issue: {
    title: '{fact} ends on {date}',
    description:
      'The {fact} of {chamber} is valid until {date}. See to it in time and enter the new one.',
    remedy: 'Renew the {fact} and enter it with its {proof}; this issue then closes by itself.',
  },
} satisfies Shape<typeof zh>
