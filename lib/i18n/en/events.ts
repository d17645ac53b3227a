import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/events.ts'

export default {
  sentence: {
    issue: {
      reported: '{who} reported the issue',
      accepted: '{who} accepted it: {category}, {severity}{type}',
      declined: '{who} declined it',
      terminated: '{who} terminated it',
      reopened: '{who} reopened it; {unit} continues{due}',
    },
    assignment: {
      dispatched: '{who} dispatched it to {to} ({kind}), due {due}',
      acknowledged: '{who} signed for it, {left}',
      progressed: '{who} reported progress',
      submitted: '{who} submitted it to {giver} for verification',
      passed: '{who} verified the work of {taker}: passed',
      failed: '{who} verified the work of {taker}: failed, back to rectifying',
      withdrawn: '{who} withdrew the dispatch to {taker}',
    },
    closure: {
      approved: '{who} approved the close-out',
      refused: '{who} refused the close-out; back to rectifying',
    },
    comment: { added: '{who} commented' },
  },
  did: {
    issue: {
      reported: 'reported it',
      accepted: 'accepted it',
      declined: 'declined it',
      terminated: 'terminated it',
      reopened: 'reopened it',
    },
    assignment: {
      dispatched: 'dispatched it',
      acknowledged: 'signed for it',
      progressed: 'reported progress',
      submitted: 'submitted it for verification',
      passed: 'passed it',
      failed: 'failed it',
      withdrawn: 'withdrew a dispatch',
    },
    closure: { approved: 'approved the close-out', refused: 'refused the close-out' },
    comment: { added: 'commented' },
  },
  classified: ', {type}',
  newDue: ', new due date {due}',
  leftDays: '{count, plural, one {# day left} other {# days left}}',
  leftNone: 'due the same day',
  leftOver: '{count, plural, one {# day overdue} other {# days overdue}}',
  who: '{person} ({unit})',
  machine: 'The system',
  cause: {
    person: 'Done by a person',
    clock: 'Done automatically when the time ran out',
    rule: 'Done automatically by a rule',
    import: 'Imported',
    reorganisation: 'Reorganisation',
  },
} satisfies Shape<typeof zh>
