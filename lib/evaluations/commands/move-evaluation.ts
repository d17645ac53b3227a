import { recordAct } from '#lib/audit/record.ts'
import { dateOf, toDateColumn } from '#lib/domain/calendar.ts'
import { appealBy } from '#lib/domain/evaluation.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { formula, openFor, saveEvaluation } from '../load.ts'
import { stepInput } from '../schema.ts'
import { writeLines } from '../write-lines.ts'

/**
 * Computes the facts of a draft anew, by the scoring of today; entries by hand stay.
 * @throws DomainError 403, not_found, wrong_status once frozen, stale_version.
 */
export const recomputeEvaluation = defineCommand({
  name: 'recompute-evaluation',
  input: stepInput,
  async run(ctx, { id, version }): Promise<{ id: string }> {
    const { period } = await openFor(ctx, 'recompute', id)
    await saveEvaluation(ctx, { id, version }, { formula, computedAt: ctx.now })
    await writeLines(ctx, { id, period })
    await recordAct(ctx, 'recompute-evaluation', `evaluation:${id}`, { period })
    return { id }
  },
})

/**
 * Freezes a draft: facts, entries by hand and the version of the scoring stay as they are.
 * @throws DomainError 403, not_found, wrong_status, stale_version.
 */
export const freezeEvaluation = defineCommand({
  name: 'freeze-evaluation',
  input: stepInput,
  async run(ctx, { id, version }): Promise<{ id: string }> {
    const { period } = await openFor(ctx, 'freeze', id)
    await saveEvaluation(ctx, { id, version }, { status: 'frozen', frozenAt: ctx.now })
    await recordAct(ctx, 'freeze-evaluation', `evaluation:${id}`, { period })
    return { id }
  },
})

/**
 * Publishes a frozen evaluation: each township sees its own, and may appeal for some days.
 * @throws DomainError 403, not_found, wrong_status, stale_version.
 */
export const publishEvaluation = defineCommand({
  name: 'publish-evaluation',
  input: stepInput,
  async run(ctx, { id, version }): Promise<{ id: string }> {
    const { now } = ctx
    const { period, formula: used } = await openFor(ctx, 'publish', id)
    const until = toDateColumn(appealBy(dateOf(now), used))
    const published = { status: 'published', publishedAt: now, appealBy: until }
    await saveEvaluation(ctx, { id, version }, published)
    await recordAct(ctx, 'publish-evaluation', `evaluation:${id}`, { period })
    return { id }
  },
})
