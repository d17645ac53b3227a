import { randomUUID } from 'node:crypto'
import { inForce } from '#lib/access/reach-scope.ts'
import { unitScope } from '#lib/access/scope.ts'
import type { ActionInput } from '#lib/domain/action-inputs.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import type { Level, UnitKind } from '#lib/domain/codes.ts'
import { decide } from '#lib/domain/decide.ts'
import type { DecisionContext, Taker } from '#lib/domain/decision.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { NewEvent } from '#lib/domain/events.ts'
import type { IssueView } from '#lib/domain/issue-view.ts'
import { attachEvidence, resolveEvidence } from '#lib/events/evidence-links.ts'
import { loadIssue, lockIssue } from '#lib/issue-record/load.ts'
import { numbered } from '#lib/issue-record/numbering.ts'
import { append, save, settle } from '#lib/issue-record/settle.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
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
    const seen = await loadIssue(tx, actor, number, now)
    // What the clock owes comes first, at its own moment, whether or not a worker has been by.
    const { loaded } = await settle(tx, seen, now)
    const { id, view } = loaded
    const context = await contextOf(ctx, input, view)
    // Rights are judged before freshness: a stranger is not told that something changed. What the
    // clock has done just now nobody can have seen, so it makes no page stale.
    const decision = decideOrStale(
      () => decide(view, actor, input, context),
      version,
      seen.view.state.version,
    )
    const { office, unit } = decision.appointment
    const cause = { kind: 'person' } as const
    const by = { actorId: actor.personId, unit: unit.code, office, cause, now }
    const after = append(loaded, by, await allNumbered(ctx, decision.events))
    const { version: last } = after.view.state
    const ids = context.evidence.map((file) => file.id)
    await attachEvidence(tx, ids, id, after.view.state.version - decision.events.length + 1)
    await save(tx, loaded, after)
    return { number, version: last }
  },
})

type Events = readonly [NewEvent, ...NewEvent[]]

async function allNumbered({ tx, actor, now }: Ctx, [first, ...rest]: Events): Promise<Events> {
  const events: [NewEvent, ...NewEvent[]] = [await numbered(tx, actor.districtId, first, now)]
  for (const event of rest) events.push(await numbered(tx, actor.districtId, event, now))
  return events
}

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

async function contextOf(ctx: Ctx, input: ActionInput, view: IssueView): Promise<DecisionContext> {
  const { tx, actor, now } = ctx
  const ids = 'evidence' in input ? input.evidence : []
  const wanted = takerNamed(input, view)
  return {
    at: now.toISOString(),
    newId: randomUUID(),
    taker: wanted === undefined ? null : await findTaker(ctx, wanted),
    evidence: ids.length > 0 ? await resolveEvidence(tx, actor, ids) : [],
  }
}

/** The unit that an input hands work to, or thinks right for it. */
function takerNamed(input: ActionInput, view: IssueView): string | undefined {
  if (input.action === 'dispatch') return input.to
  if (input.action === 'request_transfer') return input.suggested
  if (input.action !== 'approve_request') return undefined
  const asked = view.state.requests.find(({ id }) => id === input.requestId)
  return input.to ?? (asked?.kind === 'transfer' ? (asked.suggested ?? undefined) : undefined)
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
