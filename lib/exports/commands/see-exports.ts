import { z } from 'zod'
import { readSubjects } from '#lib/announcements/announce.ts'
import { defineCommand } from '#lib/kernel/command.ts'

/** Notes that the actor has looked at the own exports: what was told of them is read. */
export const seeExports = defineCommand({
  name: 'see-exports',
  input: z.strictObject({}),
  async run({ tx, actor: { accountId }, now }): Promise<{ read: number }> {
    const kinds = ['export_done', 'export_failed'] as const
    return { read: await readSubjects(tx, { accountId, kinds }, now) }
  },
})
