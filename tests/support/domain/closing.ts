import assert from 'node:assert/strict'
import {
  below,
  type Invariants,
  isGone,
  isKeyOrSelfLed,
  isOpen,
  linkIn,
  passedTop,
  states,
  subject,
  turnsOf,
  workers,
} from './reading.ts'

/** What holds when an issue closes and when it comes back. */
export const CLOSING: Invariants = {
  'whoever approves or refuses the closing did none of the work': (history) => {
    for (const turn of turnsOf(history, 'closure.approved', 'closure.refused')) {
      assert(turn.actor.appointments.some(({ role }) => role === 'director'))
      const top = passedTop(turn.before)
      const chain = [top, ...below(turn.before, top.id)].filter((l) => !isGone(l))
      assert(!workers(history, chain, turn.event.seq).includes(turn.actor.personId))
    }
  },

  'a closed issue has a passed top lead, and approval when it is key or self-led': (history) => {
    history.turns.forEach((turn, at) => {
      if (turn.after.stage !== 'closed' || turn.before.stage === 'closed') return
      assert.notEqual(turn.after.origin?.kind, 'fact', 'nobody closes a fact by hand')
      const top = passedTop(turn.after)
      const needed = isKeyOrSelfLed(turn.after, top) ? 'closure.approved' : 'assignment.passed'
      assert.equal(turn.event.type, needed)
      if (needed === 'closure.approved') {
        const verdict = history.turns
          .slice(0, at)
          .findLast((t) => t.event.type === 'assignment.passed')
        assert.equal(verdict && subject(verdict, verdict.after).id, top.id)
      }
      assert.deepEqual(turn.after.assignments.filter(isOpen), [])
    })
  },

  'what a check-up opened is only closed while its item is scored as passed, with its proof': ({
    story,
  }) => {
    for (const { before, after } of story.happened) {
      if (after.origin?.kind !== 'item' || after.stage !== 'closed') continue
      if (before.stage === 'closed') continue
      assert((after.rescore?.score ?? 0) >= after.origin.pass)
      assert(after.proofKinds.includes('certificate'))
    }
  },

  'what needs no approval never waits for it': (history) => {
    for (const state of states(history).filter(({ stage }) => stage === 'pending_closure')) {
      const top = passedTop(state)
      assert(isKeyOrSelfLed(state, top))
    }
  },

  'reopening owes the top link again and keeps the number and all that was done': (history) => {
    for (const { before, after, input } of turnsOf(history, 'issue.reopened')) {
      assert.equal(after.number, before.number)
      assert.equal(after.reopenCount, before.reopenCount + 1)
      assert.equal(after.closureApproved, false)
      const changed = after.assignments.filter(
        (link, at) => link.status !== before.assignments[at]?.status,
      )
      assert.equal(after.rescore, null)
      assert.equal(after.renewed, false)
      // A fact that was renewed before anybody was given work leaves none to owe again.
      const isTop = ({ parentId, kind }: (typeof before.assignments)[number]) =>
        parentId === null && kind === 'lead'
      const passed = before.assignments.filter(({ status }) => status === 'passed')
      if (before.renewed && !passed.some(isTop)) continue
      assert.equal(changed.length, 1)
      assert(changed[0]?.parentId === null && changed[0].kind === 'lead')
      assert.deepEqual(changed[0].doerIds, linkIn(before, changed[0].id)?.doerIds)
      if (input.action === 'reopen' && input.dueOn) assert.equal(after.dueOn, input.dueOn)
    }
  },
}
