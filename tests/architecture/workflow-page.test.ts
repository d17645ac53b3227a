import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { workflowPage } from '#lib/domain/workflow-diagram.ts'

it('documents the workflow as the tables say it', async () => {
  const written = await readFile('docs/workflow.md', 'utf8')
  expect(written, '`npm run -s cli -- docs` writes it anew').toBe(workflowPage())
})
