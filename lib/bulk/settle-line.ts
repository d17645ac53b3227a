import { z } from 'zod'
import type { BulkDeed } from '#lib/domain/bulk.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'

/** Performs the deed on one issue inside the caller's transaction; the version it leaves behind. */
export type Mover = (
  ctx: Ctx,
  issue: { number: string; version: number },
  deed: BulkDeed,
) => Promise<{ version: number }>

/**
 * Does one line of a job and notes that it is done, in one transaction: killed at any moment, both
 * have happened or neither. `false` when another worker has the line or has settled it.
 */
export function settleLine(move: Mover, deed: BulkDeed) {
  return defineCommand({
    name: 'settle-bulk-line',
    input: z.strictObject({ jobId: z.uuid(), n: z.int() }),
    async run(ctx, { jobId, n }): Promise<boolean> {
      const { tx, actor, now } = ctx
      const { districtId } = actor
      const [free] = await tx.$queryRaw<{ number: string; version: number }[]>`
        SELECT number, version FROM bulk_line
        WHERE district_id = ${districtId} AND job_id = ${jobId}::uuid AND n = ${n}
          AND status = 'waiting'
        FOR UPDATE SKIP LOCKED`
      if (!free) return false
      const { version } = await move(ctx, free, deed)
      await tx.bulkLine.update({
        where: { districtId_jobId_n: { districtId, jobId, n } },
        data: { status: 'done', result: version, settledAt: now },
      })
      return true
    },
  })
}
