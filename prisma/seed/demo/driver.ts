import { randomUUID } from 'node:crypto'
import type { ActionInput, ReportInput } from '#lib/domain/action-inputs.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { moveIssue } from '#lib/issues/commands/move-issue.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { execute, type Failure } from '#lib/kernel/execute.ts'

/** Drives one issue through the real commands, at the times of its history. */
export class IssueDriver {
  readonly number: string
  private version: number

  private constructor(number: string, version: number) {
    this.number = number
    this.version = version
  }

  /** An issue that came to be in another way. */
  static found(number: string): IssueDriver {
    return new IssueDriver(number, 1)
  }

  /** Reports an issue as a person of the demo did at `at`. */
  static async report(actor: Actor, at: Date, input: Partial<ReportInput>): Promise<IssueDriver> {
    const result = await execute(reportIssue, input, request(actor, at))
    if (!result.ok) throw refused('the report', result.failure)
    return new IssueDriver(result.value.number, result.value.version)
  }

  /**
   * One action. When the clock was faster, by signing or a rung of the ladder, it is done upon that.
   * @throws Error when the product refuses it: the demo then tells an impossible story.
   */
  async act(actor: Actor, at: Date, input: ActionInput): Promise<void> {
    const result = await this.send(actor, at, input)
    if (!result.ok) throw refused(`${this.number} ${input.action}`, result.failure)
    this.version = result.value.version
  }

  private async send(actor: Actor, at: Date, input: ActionInput) {
    const raw = { ...input, number: this.number, version: this.version }
    const result = await execute(moveIssue, raw, request(actor, at))
    const current = result.ok ? undefined : result.failure.params.current
    if (result.ok || result.failure.code !== 'stale_version' || typeof current !== 'number') {
      return result
    }
    return execute(moveIssue, { ...raw, version: current }, request(actor, at))
  }

  /** Signs for a link; weekends are worked before some holidays, and then the clock was faster. */
  async sign(actor: Actor, at: Date, assignmentId: string): Promise<void> {
    const result = await this.send(actor, at, { action: 'acknowledge', assignmentId })
    if (result.ok) this.version = result.value.version
    else if (result.failure.code !== 'wrong_status') throw refused(this.number, result.failure)
  }

  /** The issue as somebody saw it at `at`. */
  look(actor: Actor, at: Date): Promise<IssueDetail> {
    return getIssue(actor, this.number, at)
  }

  /** Dispatches to a unit and returns the id of the new link. */
  async dispatch(
    actor: Actor,
    at: Date,
    order: Omit<Extract<ActionInput, { action: 'dispatch' }>, 'action'>,
  ): Promise<string> {
    await this.act(actor, at, { action: 'dispatch', ...order })
    const issue = await this.look(actor, at)
    const link = issue.assignments.findLast((candidate) => candidate.to.code === order.to)
    if (!link) throw new Error(`${this.number}: the dispatched link is not there`)
    return link.id
  }
}

function request(actor: Actor, now: Date) {
  return { actor, now, requestId: `demo-${randomUUID()}` }
}

function refused(what: string, failure: Failure): Error {
  return new Error(`${what} refused: ${JSON.stringify(failure)}`)
}
