/** Problems that several chambers of a township have in common. */
export default {
  title: 'Common problems',
  lead: 'Where several chambers of one township fail the same item it is proposed here; once accepted, the district gives it to the township.',
  empty: 'No problem in common has been found.',
  count: '{count} chambers',
  chambers: 'Chambers',
  proposedAt: 'Proposed',
  reason: 'Why it is dismissed',
  accept: 'Accept',
  acceptLead:
    'Opens an issue of {township} and links it with the open issues of the chambers below, which go on as they are.',
  dismiss: 'Dismiss',
  dismissed: 'Dismissed.',
  open: 'See issue {number}',
  status: { proposed: 'To be decided', accepted: 'Accepted', dismissed: 'Dismissed' },
  issue: {
    title: '{township}: {count} chambers fail “{text}”',
    description:
      'Check-ups found {count} chambers of {township} failing the same item: {item} {text}. They are: {chambers}.',
  },
}
