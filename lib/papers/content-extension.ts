import { dateOf } from '#lib/domain/calendar.ts'
import { paperDate } from '#lib/domain/paper.ts'
import type { PaperValues } from './fields.ts'
import { signedBy, TO_SIGN } from './signing.ts'
import { lastOf, type PaperBasis, stateAfter } from './source.ts'

/** An application for more time: what was asked when, and what was ruled, if it was. */
export function extensionValues(basis: PaperBasis): PaperValues {
  const { paper, names } = basis
  const asked = lastOf(
    basis,
    'request.made',
    ({ payload }) => payload.requestId === paper.requestId,
  )
  if (!asked) throw new Error('the paper names no request on the record')
  const { from, to, reason, dueOn, assignmentId } = asked.payload
  // The date as it was when more time was asked for; a granted request has changed it since.
  const before = stateAfter(basis, asked.seq).assignments.find(({ id }) => id === assignmentId)
  return {
    applicant: names[from] ?? from,
    giver: names[to] ?? to,
    due: before ? paperDate(before.dueOn) : '',
    originalDue: before ? paperDate(before.originalDueOn) : '',
    askedUntil: dueOn === null ? '' : paperDate(dueOn),
    askedReason: `${reason}\n${paperDate(dateOf(new Date(asked.at)))}`,
    ruling: ruling(basis),
  }
}

function ruling(basis: PaperBasis): string {
  const own = ({ payload }: { payload: { requestId: string } }) =>
    payload.requestId === basis.paper.requestId
  const approved = lastOf(basis, 'request.approved', own)
  if (approved) return signedBy(['同意延期。', approved.payload.reason ?? ''], approved)
  const refused = lastOf(basis, 'request.refused', own)
  if (refused) return signedBy(['不同意延期。', refused.payload.reason], refused)
  return TO_SIGN
}
