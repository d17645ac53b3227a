import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/notices.ts'

export default {
  title: 'Notices',
  lead: 'What has changed with the issues that concern you, a line an issue.',
  caption: 'Notices, unread ones first',
  unreadMany: 'More than {count} unread notices',
  unread: '{count, plural, one {# unread notice} other {# unread notices}}',
  none: 'No unread notices',
  filterAll: 'All',
  filterUnread: 'Unread only',
  show: 'Show',
  empty:
    'No notices yet. When something changes with an issue you work on or follow, it stands here.',
  emptyUnread: 'No unread notices.',
  isUnread: 'Unread',
  count: '{count, plural, one {# change} other {# changes}}',
  markRead: 'Mark as read',
  markReadOf: 'Mark {number} as read',
  markAll: 'Mark all as read',
  marked: 'Marked as read.',
  settings: 'How I am told',

  told: '{who}: {what}',
  supervised: '{who}: {rung} to {to}',
  asked: '{who}: asks for {what}',
  heading: '{number} – {title}',
  look: 'See {url}',
  test: 'This is a test; that you read it shows that the channel works. {url}',
  announced: {
    monthly_report: 'The monthly report of {month} is ready',
    export_done: 'Your export of the ledger is ready to download',
    export_failed: 'Your export of the ledger could not be made: see why',
  },
  mail: {
    subject: '{what} – {heading}',
    footer: 'Sent by Sanzhi. Change how you are told under “My account”: {url}',
  },
  digest: {
    subject: 'Sanzhi today: {count, plural, one {# issue has} other {# issues have}} changed',
    lead: 'Since the last digest {count, plural, one {# issue that concerns you has} other {# issues that concern you have}} changed, unread so far:',
    more: '{count, plural, one {# further issue is} other {# further issues are}} not listed.',
    all: 'All notices: {url}',
  },

  preference: {
    title: 'E-mail',
    lead: 'Notices always stand on their page; this decides only whether you get mail as well. Mail holds number, title and what happened.',
    mailOff:
      'There is no mail server yet, so no mail is sent. What you enter takes effect once there is.',
    email: 'E-mail address',
    emailHint: 'Your work address',
    mode: 'When',
    modes: {
      now: 'At once when something waits for me, the rest in the daily digest',
      digest: 'Only the daily digest, 8:30 on working days',
      off: 'No mail',
    },
    saved: 'Saved.',
  },

  group: {
    intake: 'Reports and acceptance',
    work: 'Dispatch and rectification',
    verdict: 'Verification',
    request: 'Requests and rulings',
    supervision: 'Supervision',
    closure: 'Closing and reopening',
    aftercare: 'Ratings and look-backs',
    paper: 'Papers',
    talk: 'Comments',
  },
} satisfies Shape<typeof zh>
