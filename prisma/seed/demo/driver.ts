import { randomUUID } from 'node:crypto'
import type { ActionInput, ReportInput } from '#lib/domain/action-inputs.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { execute } from '#lib/kernel/execute.ts'

/** Drives one issue through the real commands, at the times of its history. */
export class IssueDriver {
  readonly number: string
  private version: number

  private constructor(number: string, version: number) {
    this.number = number
    this.version = version
  }

  /** Reports an issue as a person of the demo did at `at`. */
  static async report(actor: Actor, at: Date, input: Partial<ReportInput>): Promise<IssueDriver> {
    const result = await execute(reportIssue, input, request(actor, at))
    if (!result.ok) throw new Error(`demo report refused: ${JSON.stringify(result.failure)}`)
    return new IssueDriver(result.value.number, result.value.version)
  }

  /**
   * One action.
   * @throws Error when the product refuses it: the demo then tells an impossible story.
   */
  async act(actor: Actor, at: Date, input: ActionInput): Promise<void> {
    const raw = { ...input, number: this.number, version: this.version }
    const result = await execute(moveIssue, raw, request(actor, at))
    if (!result.ok) {
      throw new Error(`${this.number} ${input.action} refused: ${JSON.stringify(result.failure)}`)
    }
    this.version = result.value.version
  }

  /** Dispatches to a unit and returns the id of the new link. */
  async dispatch(
    actor: Actor,
    at: Date,
    order: Omit<Extract<ActionInput, { action: 'dispatch' }>, 'action'>,
  ): Promise<string> {
    await this.act(actor, at, { action: 'dispatch', ...order })
    const issue = await getIssue(actor, this.number, at)
    const link = issue.assignments.findLast((candidate) => candidate.to.code === order.to)
    if (!link) throw new Error(`${this.number}: the dispatched link is not there`)
    return link.id
  }
}

function request(actor: Actor, now: Date) {
  return { actor, now, requestId: `demo-${randomUUID()}` }
}
