import type { Severity } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { StoryClock } from './clock.ts'
import type { IssueDriver } from './driver.ts'
import type { DemoPeople } from './people.ts'
import type { Random } from './random.ts'
import type { DemoText } from './texts.ts'
import type { DemoUnit } from './units.ts'

/** The step nobody takes, and at which unit of the route (0 is the federation's taker). */
export type Stall = Readonly<{
  step: 'accept' | 'dispatch' | 'acknowledge' | 'work' | 'verify' | 'rework' | 'approve'
  depth: number
}>

/** How an invented issue goes on after its report. */
export type Plan = Readonly<{
  text: DemoText
  severity: Severity
  /** Units the work is handed through, the federation's taker first. */
  route: readonly DemoUnit[]
  support: DemoUnit | null
  /** Where the story stops, as if somebody were slow; null when it goes on until now. */
  stall: Stall | null
  end: 'declined' | 'terminated' | null
  /** Level of the route whose first submission is sent back, or null. */
  flawAt: number | null
  relapses: boolean
  /** What happens beside the chain once the story has come to its end or its stall. */
  beside?: Beside | undefined
}>
export type Beside = (issue: IssueDriver, plan: Plan, stage: Stage) => Promise<void>

/** Everything a history needs from around it. */
export type Stage = Readonly<{
  people: DemoPeople
  /** Whoever reported it. */
  reporter: Actor
  random: Random
  clock: StoryClock
  /** Uploads a picture for a submission and returns its id; empty when the demo shows none here. */
  picture(actor: Actor, at: Date, subject: string): Promise<string[]>
}>
