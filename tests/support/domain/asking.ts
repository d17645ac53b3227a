import assert from 'node:assert/strict'
import { dateOf, daysBetween } from '#lib/domain/calendar.ts'
import { runningClocks } from '#lib/domain/clocks.ts'
import { nextFiring } from '#lib/domain/firing.ts'
import type { RequestState } from '#lib/domain/issue-state.ts'
import type { Turn } from './histories.ts'
import { type Invariants, isOpen, linkIn, states, subject, turnsOf } from './reading.ts'

function requestOf({ event, before }: Turn): RequestState {
  const { payload } = event
  const id = 'requestId' in payload ? payload.requestId : null
  const request = before.requests.find((one) => one.id === id)
  assert(request, `${event.type} names no request`)
  return request
}

/** What holds of requests, of extensions and of work that is suspended. */
export const ASKING: Invariants = {
  'at most one question waits about a link, and none about one that has ended': (history) => {
    for (const state of states(history)) {
      const waiting = state.requests.filter(({ status }) => status === 'pending')
      const about = waiting.map(({ assignmentId }) => assignmentId)
      assert.equal(new Set(about).size, about.length)
      for (const id of about) assert(isOpen(linkIn(state, id) ?? assert.fail(`no link ${id}`)))
    }
  },

  'a request is decided for the unit it was made to, and never by whoever made it': (history) => {
    for (const turn of turnsOf(history, 'request.approved', 'request.refused')) {
      const request = requestOf(turn)
      assert.equal(request.status, 'pending')
      assert.notEqual(turn.actor.personId, request.askedById)
      if (request.from !== request.to) assert(!turn.actor.seats.includes(request.from))
      if (request.kind === 'suspension') {
        assert(turn.actor.appointments.some(({ role }) => role === 'director'))
      } else assert.equal(turn.event.unit, request.to)
    }
    for (const turn of turnsOf(history, 'request.withdrawn')) {
      assert.equal(turn.event.unit, requestOf(turn).from)
    }
  },

  'a request changes nothing but itself until it is decided': (history) => {
    for (const { before, after } of turnsOf(history, 'request.made', 'request.refused')) {
      const { requests: _before, version: _b, ...was } = before
      const { requests: _after, version: _a, ...is } = after
      assert.deepEqual(is, was)
    }
  },

  'a unit asks to give an issue back once': (history) => {
    const asked = history.story.state.requests.filter(
      ({ kind, status }) => kind === 'return' && status !== 'withdrawn',
    )
    assert.equal(new Set(asked.map(({ from }) => from)).size, asked.length)
  },

  'an extension is asked for in time and gives a later day, at most twice': (history) => {
    for (const turn of turnsOf(history, 'request.made')) {
      if (turn.event.type !== 'request.made' || turn.event.payload.kind !== 'extension') continue
      assert(dateOf(new Date(turn.event.at)) <= subject(turn, turn.before).dueOn)
    }
    for (const turn of turnsOf(history, 'assignment.extended')) {
      const was = subject(turn, turn.before)
      const is = subject(turn, turn.after)
      assert(is.dueOn > was.dueOn)
      assert(is.dueOn <= (linkIn(turn.after, is.parentId)?.dueOn ?? is.dueOn))
      assert(is.extensions <= 2)
    }
  },

  'the first date stands whatever is granted, and only a reopening sets another': ({ story }) => {
    for (const { event, before, after } of story.happened) {
      if (event.type === 'issue.reopened') continue
      for (const link of before.assignments) {
        assert.equal(linkIn(after, link.id)?.originalDueOn, link.originalDueOn, event.type)
      }
    }
  },

  'what is suspended owes nothing to any clock': ({ story }) => {
    for (const { after } of story.happened.filter((step) => step.after.stage === 'suspended')) {
      const view = { ...story.view, state: after }
      assert.deepEqual([runningClocks(view), nextFiring(view)], [[], null])
    }
  },

  'a resumption moves every open date by the days of the suspension': (history) => {
    for (const { before, after, event } of turnsOf(history, 'issue.resumed')) {
      const since = dateOf(new Date(before.suspendedAt ?? ''))
      const days = daysBetween(since, dateOf(new Date(event.at)))
      for (const link of before.assignments) {
        const moved = daysBetween(link.dueOn, linkIn(after, link.id)?.dueOn ?? '')
        assert.equal(moved, isOpen(link) ? days : 0)
      }
    }
  },
}
