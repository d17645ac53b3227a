import assert from 'node:assert/strict'
import { parseNewEvent } from '#lib/domain/events.ts'
import { fold } from '#lib/domain/fold.ts'
import { listMoves, stepFor } from '#lib/domain/moves.ts'
import { type Invariants, isOpen, linkIn, stageByHand, states } from './reading.ts'

/** What holds of the record: events, version, stage and end. */
export const RECORD: Invariants = {
  'folding the events gives exactly the state that was reached step by step': ({ story }) => {
    assert.deepEqual(fold(story.events), story.state)
    assert.deepEqual(fold(JSON.parse(JSON.stringify(story.events))), story.state)
  },

  'every event fits the schema of its kind': ({ story }) => {
    for (const { type, payload } of story.events) {
      assert.deepEqual(parseNewEvent(type, payload), { type, payload })
    }
  },

  'the version is the number of events': ({ story, turns }) => {
    assert.equal(story.state.version, story.events.length)
    turns.forEach((turn, at) => {
      assert.equal(turn.after.version, at + 2)
      assert.equal(turn.event.seq, turn.before.version + 1)
    })
  },

  'an issue has ended exactly when it has an end date, which a comment does not move': (
    history,
  ) => {
    for (const { before, after, event } of history.turns) {
      const ended = ['closed', 'declined', 'terminated', 'archived'].includes(after.stage)
      assert.equal(after.endedAt !== null, ended)
      if (event.type === 'comment.added')
        assert.deepEqual({ ...after, version: 0 }, { ...before, version: 0 })
    }
    for (const link of states(history).flatMap((state) => state.assignments)) {
      assert.equal(link.endedAt === null, isOpen(link), `${link.status} ended ${link.endedAt}`)
    }
  },

  'each action causes an event its row names and leads where its row says': ({ turns }) => {
    for (const turn of turns) {
      const { action, assignmentId } = turn.move
      const step = stepFor(action, assignmentId ? 'assignment' : 'issue')
      assert(step, action)
      assert(step.events.includes(turn.event.type))
      const was = assignmentId ? linkIn(turn.before, assignmentId)?.status : turn.before.stage
      const is = assignmentId ? linkIn(turn.after, assignmentId)?.status : turn.after.stage
      // A supporting link moves nothing but itself.
      const moves = turn.input.action !== 'dispatch' || turn.input.kind === 'lead'
      const to: readonly unknown[] = (moves ? step.to : null) ?? [was]
      assert(to.includes(is), `${action} led to ${is}`)
    }
  },

  'links are never lost, and a withdrawn one never comes back': ({ turns }) => {
    for (const { before, after } of turns) {
      before.assignments.forEach((link, at) => {
        const now = after.assignments[at]
        assert.equal(now?.id, link.id)
        if (link.status === 'withdrawn') assert.deepEqual(now, link)
      })
    }
  },

  'nothing is left open when an issue has ended': (history) => {
    for (const state of states(history).filter(({ endedAt }) => endedAt !== null)) {
      assert.deepEqual(state.assignments.filter(isOpen), [])
      assert.equal(state.resting, null)
    }
  },

  'the stage follows from the links alone': (history) => {
    for (const state of states(history)) assert.equal(state.stage, stageByHand(state))
  },

  'the unit where an issue rests can do the next thing': ({ forest, story }) => {
    const { resting } = story.state
    const somebody = resting === null ? undefined : forest.fresh[resting]
    if (resting === null) return
    assert(somebody, `nobody in ${resting}`)
    const next = ['acknowledge', 'report_progress', 'submit', 'verify']
    const moves = listMoves(story.view, somebody)
    assert(moves.some((move) => move.allowed && next.includes(move.action)))
  },
}
