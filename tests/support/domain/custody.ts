import assert from 'node:assert/strict'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Appointment } from '#lib/domain/policy.ts'
import {
  below,
  type Invariants,
  isGone,
  isOpen,
  linkIn,
  passedTop,
  states,
  subject,
  turnsOf,
  workers,
} from './reading.ts'

/** What holds of the chain of links: who gave what to whom, until when, and who judges it. */
export const CUSTODY: Invariants = {
  'what is handed down is due no later than what it was taken from': (history) => {
    for (const turn of turnsOf(history, 'assignment.dispatched')) {
      const link = subject(turn, turn.after)
      const parent = linkIn(turn.before, link.parentId)
      if (parent) assert(link.dueOn <= parent.dueOn)
      assert(link.dueOn >= dateOf(new Date(turn.event.at)))
    }
    for (const state of states(history)) {
      for (const link of state.assignments.filter(isOpen)) {
        const parent = linkIn(state, link.parentId)
        if (parent) assert(link.dueOn <= parent.dueOn)
      }
    }
  },

  'at most one lead is open at the top and under each link': (history) => {
    for (const state of states(history)) {
      const leads = state.assignments.filter((link) => link.kind === 'lead' && isOpen(link))
      assert.equal(new Set(leads.map((link) => link.parentId)).size, leads.length)
    }
  },

  'work is given by the unit that holds it, to somebody below': (history) => {
    for (const turn of turnsOf(history, 'assignment.dispatched')) {
      const link = subject(turn, turn.after)
      const giver = linkIn(turn.before, link.parentId)?.to ?? history.forest.root.code
      assert.equal(link.from, giver)
      assert.equal(turn.event.unit, giver)
      const taker = history.forest.units.find(({ code }) => code === link.to)
      assert(taker)
      const above = [taker.path, ...taker.memberOf].some((path) => path.includes(`/${giver}/`))
      assert(above)
    }
  },

  'whoever gives a verdict gave the work, and neither did it nor sits with those who did': (
    history,
  ) => {
    for (const turn of turnsOf(history, 'assignment.passed', 'assignment.failed')) {
      const link = subject(turn, turn.before)
      assert.equal(turn.event.unit, link.from)
      const chain = [link, ...below(turn.before, link.id)].filter((l) => !isGone(l))
      assert(!workers(history, chain, turn.event.seq).includes(turn.actor.personId))
      const units = chain.map((l) => l.to).filter((code) => code !== link.from)
      const held = turn.actor.appointments.map(({ unit }: Appointment) => unit.code)
      assert(!held.some((code) => units.includes(code)))
    }
  },

  'no link is handed in or passed while something below it is open': (history) => {
    for (const state of states(history)) {
      for (const link of state.assignments) {
        if (link.status === 'rectifying') continue
        assert.deepEqual(below(state, link.id).filter(isOpen), [], `${link.status} above open work`)
      }
    }
  },

  'a failed verdict sends back that link and no other, once more reworked': (history) => {
    for (const turn of turnsOf(history, 'assignment.failed', 'closure.refused')) {
      const failed =
        turn.event.type === 'assignment.failed'
          ? subject(turn, turn.before)
          : passedTop(turn.before)
      assert(failed)
      const { at } = turn.event
      const back = { status: 'rectifying', endedAt: null, returnedAt: at, runsSince: at } as const
      const { payload } = turn.event
      const dueOn = 'dueOn' in payload ? payload.dueOn : undefined
      const date = dueOn === undefined ? {} : { dueOn, datedAt: at }
      assert.deepEqual(
        turn.after.assignments,
        turn.before.assignments.map((link) =>
          link.id === failed.id ? { ...link, ...back, ...date, reworks: link.reworks + 1 } : link,
        ),
      )
    }
  },

  'withdrawing ends a link and all the open work below it, and nothing else': (history) => {
    for (const turn of turnsOf(history, 'assignment.withdrawn')) {
      const gone = subject(turn, turn.before)
      const doomed = [gone, ...below(turn.before, gone.id)].filter(isOpen).map(({ id }) => id)
      const end = { status: 'withdrawn', endedAt: turn.event.at } as const
      assert.deepEqual(
        turn.after.assignments,
        turn.before.assignments.map((link) =>
          doomed.includes(link.id) ? { ...link, ...end } : link,
        ),
      )
    }
  },
}
