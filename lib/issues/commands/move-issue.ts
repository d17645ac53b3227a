import { randomUUID } from 'node:crypto'
import { inForce } from '#lib/access/reach-scope.ts'
import { unitScope } from '#lib/access/scope.ts'
import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Level, UnitKind } from '#lib/domain/codes.ts'
import { type DecisionContext, decide, type Taker } from '#lib/domain/decide.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { appendEvents, chainEvents } from '#lib/events/append.ts'
import { attachEvidence, resolveEvidence } from '#lib/events/evidence-links.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import { loadIssue, lockIssue } from '../load.ts'
import { saveIssue } from '../save.ts'
import { type Moved, moveInput } from '../schema.ts'

/**
 * Performs one action of the workflow on an issue: the only way an issue moves.
 * Input: the issue's number, the action, the version the actor saw, and the action's own fields.
 * @throws DomainError not_found, 403 with who can, stale_version, wrong_stage, or 422 by field.
 */
export const moveIssue = defineCommand({
  name: 'move-issue',
  input: moveInput,
  async run(ctx, { number, version, ...rest }): Promise<Moved> {
    const { tx, actor, now } = ctx
    const input = rest as ActionInput
    await lockIssue(tx, actor.districtId, number)
    const { id, hash, view } = await loadIssue(tx, actor, number)
    const context = await contextOf(ctx, input)
    // Rights are judged before freshness: a stranger is not told that something changed.
    const decision = decideOrStale(
      () => decide(view, actor, input, context),
      version,
      view.state.version,
    )
    const { districtId } = actor
    const chain = chainEvents(
      {
        districtId,
        issueId: id,
        before: { state: view.state, hash },
        actorId: actor.personId,
        unit: decision.appointment.unit.code,
        office: decision.appointment.office,
        cause: { kind: 'person' },
        now,
      },
      decision.events,
    )
    await appendEvents(tx, chain)
    const ids = context.evidence.map((file) => file.id)
    await attachEvidence(tx, ids, id, chain.state.version)
    await saveIssue(tx, { districtId, id, before: view.state }, chain.state, chain.hash)
    return { number, version: chain.state.version }
  },
})

/** A stale page explains a refusal better than the refusal itself, except when rights are lacking. */
function decideOrStale<T>(decision: () => T, seen: number, current: number): T {
  if (seen === current) return decision()
  try {
    decision()
  } catch (error) {
    if (error instanceof DomainError && (error.status === 403 || error.status === 404)) throw error
  }
  throw new DomainError('stale_version', { params: { current } })
}

async function contextOf(ctx: Ctx, input: ActionInput): Promise<DecisionContext> {
  const { tx, actor, now } = ctx
  const ids = 'evidence' in input ? input.evidence : []
  return {
    today: dateOf(now),
    newId: randomUUID(),
    taker: input.action === 'dispatch' ? await findTaker(ctx, input.to) : null,
    evidence: ids.length > 0 ? await resolveEvidence(tx, actor, ids) : [],
  }
}

/** A taker outside what the actor sees is as unknown as one that does not exist. */
async function findTaker({ tx, actor, now }: Ctx, code: string): Promise<Taker | null> {
  // Whoever disables the unit meanwhile waits, and then finds the new link.
  await tx.$queryRaw`SELECT 1 FROM unit WHERE district_id = ${actor.districtId} AND code = ${code} FOR SHARE`
  const running = inForce(dateOf(now))
  const ownCodes = actor.appointments.map((appointment) => appointment.unit.code)
  const unit = await tx.unit.findFirst({
    where: {
      code,
      OR: [
        unitScope(actor),
        { memberships: { some: { chamberCode: { in: ownCodes }, ...running } } },
      ],
    },
    include: {
      memberships: { where: running, select: { chamber: { select: { path: true } } } },
    },
  })
  if (!unit) return null
  return {
    code: unit.code,
    path: unit.path,
    level: unit.level as Level,
    kind: unit.kind as UnitKind,
    disabled: unit.disabledAt !== null,
    memberOf: unit.memberships.map((membership) => membership.chamber.path),
  }
}
