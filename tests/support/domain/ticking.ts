import assert from 'node:assert/strict'
import { addDays } from '#lib/domain/calendar.ts'
import { DWELL_STAGES } from '#lib/domain/dwell.ts'
import { nextFiring } from '#lib/domain/firing.ts'
import type { SupervisionState } from '#lib/domain/issue-state.ts'
import { DEFAULT_POLICY } from '#lib/domain/time-policy.ts'
import type { History } from './histories.ts'
import { type Invariants, states } from './reading.ts'

/** Supervisions by the run of the clock that led to them; those by hand belong to none. */
function byClock({ story }: History): SupervisionState[][] {
  const fired = story.state.supervisions.filter(({ clock }) => clock !== 'hand')
  return [...Map.groupBy(fired, ({ clockId }) => clockId).values()]
}

/** What holds of the clocks, the ladder, and the papers made on the way. */
export const TICKING: Invariants = {
  'whatever nobody did was done by a clock or a rule, and the rest by a person': ({ story }) => {
    const ticked = ['assignment.acknowledged', 'supervision.issued', 'lookback.drawn']
    const heard = ['item.found', 'fact.warned', 'fact.renewed', 'issue.related']
    const alone = [...ticked, ...heard]
    for (const { actorId, cause, type } of story.events) {
      assert.equal(actorId === null, cause.kind !== 'person', type)
      if (actorId === null) assert(alone.includes(type) && cause.ref, type)
    }
  },

  'each rung of a clock is issued once, from below, and no number twice': (history) => {
    const rungs = ['prompt', 'remind', 'supervise', 'circulate']
    for (const issued of byClock(history)) {
      const places = issued.map(({ rung }) => rungs.indexOf(rung))
      assert.deepEqual(places, [...new Set(places)].sort())
    }
    const { supervisions, papers } = history.story.state
    const own = papers.filter(({ supervisionId }) => supervisionId === null)
    const numbers = [...supervisions, ...own].map(({ number }) => number)
    assert.equal(new Set(numbers).size, numbers.length)
  },

  'a reply stops the next rung of its clock': (history) => {
    for (const issued of byClock(history)) {
      for (const [at, { rung, clock, repliedAt }] of issued.entries()) {
        const ladder = DEFAULT_POLICY.ladder.filter((step) => step.clock === clock)
        const next = ladder[ladder.findIndex((step) => step.rung === rung) + 1]
        const followed = issued[at + 1]
        if (!repliedAt || !next || followed?.rung !== next.rung) continue
        assert(followed.issuedAt <= repliedAt)
      }
    }
  },

  'a person acts only after all that the clock owed by then': ({ story }) => {
    for (const { event, before } of story.happened.filter(({ event }) => event.actorId)) {
      const owed = nextFiring({ ...story.view, state: before })
      assert(!owed || owed.at > event.at, `${owed?.event.type} was owed at ${owed?.at}`)
    }
  },

  'an issue stood at each stage for as long as lay between its events': ({ story }) => {
    const stood = new Map<string, number>()
    story.happened.forEach(({ event, before }, index) => {
      const began = Date.parse(story.events[index]?.at ?? '')
      const time = Date.parse(event.at) - began
      if (time > 0) stood.set(before.stage, (stood.get(before.stage) ?? 0) + time)
    })
    const { stage, dwell, dwellFrom } = story.state
    const last = Date.parse(story.events.at(-1)?.at ?? '')
    for (const one of DWELL_STAGES) {
      const time = one === stage ? last - Date.parse(dwellFrom ?? '') : (dwell[one] ?? 0)
      assert.equal(time, stood.get(one) ?? 0, one)
    }
  },

  'units that supervise only join, and whoever holds the work keeps it': ({ story }) => {
    for (const { event, before, after } of story.happened) {
      assert.deepEqual(after.supervisors.slice(0, before.supervisors.length), before.supervisors)
      if (event.type !== 'supervision.issued' && event.type !== 'issue.escalated') continue
      assert.deepEqual(after.assignments, before.assignments)
      assert.equal(after.resting, before.resting)
    }
  },

  'comments, edits and being pressed postpone nothing': ({ story }) => {
    const idle = [
      'comment.added',
      'issue.corrected',
      'issue.urged',
      'paper.issued',
      'paper.returned',
    ]
    for (const { event, before, after } of story.happened) {
      if (!idle.includes(event.type)) continue
      const owed = (state: typeof before) => nextFiring({ ...story.view, state })?.at
      assert.equal(owed(after), owed(before), event.type)
    }
  },

  'looking every day or once after forty leaves the same record': ({ story }) => {
    const last = addDays(story.today, 40)
    const daily = story.copy()
    while (daily.today < last) daily.settle(addDays(daily.today, 1))
    assert.deepEqual(story.copy().settle(last).events, daily.events)
  },

  'a paper shows the issue as it stood before it': (history) => {
    for (const state of states(history)) {
      for (const { basisSeq, issuedAt } of state.papers) {
        assert(basisSeq < state.version)
        assert((history.story.events[basisSeq - 1]?.at ?? '') <= issuedAt)
      }
    }
  },
}
