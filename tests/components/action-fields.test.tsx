import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ActionFields } from '#components/issues/detail/action-fields.tsx'
import { ACTION_INPUTS } from '#lib/domain/action-inputs.ts'
import { WORKFLOW_ACTIONS } from '#lib/domain/policy.ts'
import { format } from '#lib/i18n/format.ts'
import { translator } from '#lib/i18n/translator.ts'
import { issueWith, link } from '#tests/support/issue-detail.ts'

const speech = {
  t: translator('en'),
  format: format('en'),
  now: new Date('2026-03-16T01:00:00Z'),
  today: '2026-03-16',
}
const top = link('a', '东城街道', 'township')

test.each(WORKFLOW_ACTIONS)('the form of %s asks for what the action takes', (action) => {
  const shape = ACTION_INPUTS[action].shape
  const isAboutLink = 'assignmentId' in shape || 'parentId' in shape
  const deed = { key: action, action, link: isAboutLink ? top : null, actsFor: null }
  const form = renderToStaticMarkup(
    <ActionFields deed={deed} issue={issueWith([top])} takers={[]} speech={speech} />,
  )
  // Without script files travel with the form itself.
  const names = [...form.matchAll(/ name="(\w+?)(?:Files)?"/g)].map(([, name]) => name)
  expect([...new Set(names)].sort()).toEqual(Object.keys(shape).sort())
})
