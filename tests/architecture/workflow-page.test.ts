import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { workflowPage } from '#lib/domain/workflow-diagram.ts'

it('documents the workflow as the tables say it', async () => {
  expect(await readFile('docs/workflow.md', 'utf8')).toBe(workflowPage())
})
