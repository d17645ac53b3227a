import { writeFile } from 'node:fs/promises'
import { workflowPage } from '#lib/domain/workflow-diagram.ts'
import type { Command } from '../command.ts'

/** Where the page made from the tables lies. */
const PAGE = 'docs/workflow.md'

/** For developers: writes what the documentation says about the tables. */
export const docsCommand: Command = {
  summary: 'writes docs/workflow.md from the workflow tables (for developers)',
  usage: '',
  run: async ({ print }) => {
    await writeFile(PAGE, workflowPage())
    print(`Wrote ${PAGE}`)
  },
}
