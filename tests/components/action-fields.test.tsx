import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ActionFields } from '#components/issues/detail/action-fields.tsx'
import type { Deed } from '#components/issues/detail/move-plan.ts'
import { ACTION_INPUTS } from '#lib/domain/action-inputs.ts'
import { WORKFLOW_ACTIONS, type WorkflowAction } from '#lib/domain/policy.ts'
import { format } from '#lib/i18n/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import { ITEM } from '#tests/support/domain/origins.ts'
import { issueWith, link, request, supervision } from '#tests/support/issue-detail.ts'

const speech = {
  locale: 'en' as const,
  t: translator('en'),
  format: format('en'),
  now: new Date('2026-03-16T01:00:00Z'),
  today: '2026-03-16',
} as const
const top = link('a', '东城街道', 'township')

/** Forms that ask for less, or in one field for several, than the API takes. */
const ASKED: Readonly<Partial<Record<WorkflowAction, readonly string[]>>> = {
  // Whoever asks need not know the units of others.
  request_transfer: ['assignmentId', 'reason'],
  // One choice says kind and subject.
  issue_paper: ['paper'],
}

/** What an action may be about; a ruling is asked of each kind of request. */
function deedsOf(action: WorkflowAction): Deed[] {
  const shape = ACTION_INPUTS[action].shape
  const isAboutLink = ('assignmentId' in shape || 'parentId' in shape) && action !== 'issue_paper'
  const deed = { key: action, action, link: isAboutLink ? top : null, actsFor: null }
  if ('requestId' in shape && action !== 'issue_paper') {
    const kinds = ['extension', 'transfer'] as const
    return kinds.map((kind) => ({ ...deed, request: request(kind, top), supervision: null }))
  }
  const isAboutSupervision = 'supervisionId' in shape && action !== 'issue_paper'
  return [{ ...deed, request: null, supervision: isAboutSupervision ? supervision(top) : null }]
}

test.each(WORKFLOW_ACTIONS)('the form of %s asks for what the action takes', (action) => {
  const lamp = { milestone: 'deployment', dueOn: '2026-03-17', givenAt: null } as const
  const issue = issueWith([top], [], { milestones: [{ ...lamp, lamp: 'ahead' }], origin: ITEM })
  const forms = deedsOf(action).map((deed) =>
    renderToStaticMarkup(
      <ActionFields deed={deed} issue={issue} takers={[]} units={['F']} speech={speech} />,
    ),
  )
  // Without script files travel with the form itself, and with them what they show.
  const names = [...forms.join('').matchAll(/ name="(\w+?)(?:Files|Kind)?"/g)].map(
    ([, name]) => name,
  )
  const asked = ASKED[action] ?? Object.keys(ACTION_INPUTS[action].shape)
  expect([...new Set(names)].sort()).toEqual([...asked].sort())
})
