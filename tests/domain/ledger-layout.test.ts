import { describe, expect, it } from 'vitest'
import { boardStages, columnSort, stagesInPlay } from '#lib/domain/ledger-layout.ts'

const OPEN = [
  'submitted',
  'accepted',
  'dispatched',
  'rectifying',
  'pending_verification',
  'pending_closure',
  'suspended',
]
const ENDED = ['closed', 'declined', 'terminated', 'archived']

describe('the stages in play', () => {
  it('are all but the draft, in the order of the workflow, unless a filter says otherwise', () => {
    expect(stagesInPlay({})).toEqual([
      ...OPEN.slice(0, 6),
      'closed',
      'suspended',
      ...ENDED.slice(1),
    ])
    expect(stagesInPlay({ stage: [] })).toEqual(stagesInPlay({}))
  })

  it.each([
    [{ stage: ['rectifying', 'draft'] }, ['draft', 'rectifying']],
    [{ state: 'open' }, OPEN],
    [{ state: 'ended' }, ENDED],
    [{ list: 'tasks' }, OPEN.slice(2)],
    [{ list: 'tasks', stage: ['closed', 'rectifying'] }, ['rectifying']],
    [{ list: 'tasks', state: 'ended' }, []],
    [{ list: 'progress', state: 'ended' }, ['closed', 'archived']],
  ] as const)('under %j are %j', (filters, stages) => {
    expect(stagesInPlay(filters as Parameters<typeof stagesInPlay>[0])).toEqual(stages)
  })
})

describe('the columns of the board', () => {
  it('are the open stages; ended ones are folded while there are any', () => {
    expect(boardStages({})).toEqual({ shown: OPEN, folded: ENDED })
    expect(boardStages({ stage: ['closed', 'accepted'] })).toEqual({
      shown: ['accepted'],
      folded: ['closed'],
    })
  })

  it('are the ended stages where nothing else is asked for', () => {
    expect(boardStages({ state: 'ended' })).toEqual({ shown: ENDED, folded: [] })
  })

  it('begin with what is due first, or what was reported last', () => {
    expect(OPEN.map((stage) => columnSort(stage as 'submitted'))).toEqual(OPEN.map(() => 'dueOn'))
    expect(ENDED.map((stage) => columnSort(stage as 'closed'))).toEqual(
      ENDED.map(() => '-reportedAt'),
    )
  })
})
