import { superiorsOf } from './clocks.ts'
import type { Deed, Input } from './decision.ts'
import type { NewEvent } from './events.ts'
import { UNNUMBERED } from './firing.ts'
import { policyOf } from './issue-view.ts'

/**
 * 催办 by the giver, 督办 by the federation, decided by a person and not by the ladder: it stops no
 * rung and starts none. 督办 adds the unit above the owner as supervisor.
 */
export function manualSupervision(
  { view, target: { link }, context, appointment }: Deed,
  input: Input<'remind'> | Input<'supervise'>,
): NewEvent {
  if (!link) throw new Error('a supervision by hand is about a link')
  const isHigh = input.action === 'supervise'
  const above = isHigh ? superiorsOf(view, link.to).slice(0, 1) : []
  const issuer = appointment.unit.code
  const copies = [...new Set([...(isHigh ? [link.from] : []), ...above])]
  return {
    type: 'supervision.issued',
    payload: {
      supervisionId: context.newId,
      rung: input.action,
      clock: 'hand',
      clockId: `hand:${context.newId}`,
      assignmentId: link.id,
      number: UNNUMBERED,
      issuer,
      to: link.to,
      copies: copies.filter((unit) => unit !== link.to && unit !== issuer),
      supervisors: above.filter((unit) => !view.state.supervisors.includes(unit)),
      replyBy: view.terms.today,
      note: input.note ?? null,
      policy: policyOf(view, link.to, context.at).ref,
    },
  }
}
