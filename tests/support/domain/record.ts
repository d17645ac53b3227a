import assert from 'node:assert/strict'
import { parseNewEvent } from '#lib/domain/events.ts'
import { fold } from '#lib/domain/fold.ts'
import type { IssueState } from '#lib/domain/issue-state.ts'
import { listMoves, type Move, stepFor, supervisionStatus } from '#lib/domain/moves.ts'
import type { Step } from '#lib/domain/workflow.ts'
import { type Invariants, isGone, isOpen, linkIn, stageByHand, states } from './reading.ts'

function subjectOf({ requestId, supervisionId, assignmentId }: Move): Step['subject'] {
  if (requestId) return 'request'
  return supervisionId ? 'supervision' : assignmentId ? 'assignment' : 'issue'
}

/** Where the thing a move is about stands. */
function statusOf(state: IssueState, move: Move): string | undefined {
  const { requestId, supervisionId, assignmentId } = move
  if (requestId) return state.requests.find(({ id }) => id === requestId)?.status
  const supervision = state.supervisions.find(({ id }) => id === supervisionId)
  if (supervision) return supervisionStatus(supervision)
  return assignmentId ? linkIn(state, assignmentId)?.status : state.stage
}

/** What holds of the record: events, version, stage and end. */
export const RECORD: Invariants = {
  '18: folding the events gives exactly the state that was reached step by step': ({ story }) => {
    assert.deepEqual(fold(story.events), story.state)
    assert.deepEqual(fold(JSON.parse(JSON.stringify(story.events))), story.state)
  },

  'every event fits the schema of its kind': ({ story }) => {
    for (const { type, payload } of story.events) {
      assert.deepEqual(parseNewEvent(type, payload), { type, payload })
    }
  },

  'the version is the number of events': ({ story }) => {
    assert.equal(story.state.version, story.events.length)
    story.happened.forEach(({ before, after, event }, at) => {
      assert.equal(after.version, at + 2)
      assert.equal(event.seq, before.version + 1)
    })
  },

  'what happened is written down in the order in which it happened': ({ story }) => {
    story.happened.forEach(({ event }, at) => {
      assert(event.at >= (story.events[at]?.at ?? ''), `${event.type} at ${event.at}`)
    })
  },

  'an issue has ended exactly when it has an end date, which a comment does not move': (
    history,
  ) => {
    for (const { before, after, event } of history.story.happened) {
      const ended = ['closed', 'declined', 'terminated', 'archived'].includes(after.stage)
      assert.equal(after.endedAt !== null, ended)
      if (event.type === 'comment.added')
        assert.deepEqual({ ...after, version: 0 }, { ...before, version: 0 })
    }
    for (const link of states(history).flatMap((state) => state.assignments)) {
      assert.equal(link.endedAt === null, isOpen(link), `${link.status} ended ${link.endedAt}`)
    }
  },

  'each action causes events its row names and leads where its row says': ({ acts, turns }) => {
    for (const { move, event } of turns) {
      assert(stepFor(move.action, subjectOf(move))?.events.includes(event.type), event.type)
    }
    for (const { move, input, before, after } of acts) {
      const step = stepFor(move.action, subjectOf(move))
      assert(step, move.action)
      const was = statusOf(before, move)
      const is = statusOf(after, move)
      // A supporting link moves nothing but itself.
      const moves = input.action !== 'dispatch' || input.kind === 'lead'
      const to: readonly unknown[] = (moves ? step.to : null) ?? [was]
      assert(to.includes(is), `${move.action} led to ${is}`)
    }
  },

  'links are never lost, and one taken or given back never comes back': ({ story }) => {
    for (const { before, after } of story.happened) {
      before.assignments.forEach((link, at) => {
        const now = after.assignments[at]
        assert.equal(now?.id, link.id)
        if (isGone(link)) assert.deepEqual(now, link)
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
    if (resting === null || story.state.suspended) return
    assert(somebody, `nobody in ${resting}`)
    const next = ['acknowledge', 'report_progress', 'submit', 'verify']
    const moves = listMoves(story.view, somebody)
    assert(moves.some((move) => move.allowed && next.includes(move.action)))
  },
}
