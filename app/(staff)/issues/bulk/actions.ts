'use server'

import { startBulk } from '#lib/bulk/commands/start-bulk.ts'
import { readLines } from '#lib/bulk/schema.ts'
import { runSmallBulk } from '#lib/jobs/bulk-work.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'
import { getActor } from '#lib/web/session.ts'
import { flat } from './flat.ts'

/** Notes a bulk job, does a small one at once, and leads to its lines. */
export const start = flat(
  toAction(startBulk, {
    idempotent: true,
    input: (form) => {
      const { requestKey: _key, action, lines, ...input } = formInput(form)
      return { action, input, lines: readLines(String(lines ?? '')) }
    },
    done: async (started) => {
      const actor = await getActor()
      if (actor) await runSmallBulk(actor.districtId, started)
      return { redirect: `/issues/bulk/${started.id}` }
    },
  }),
)
