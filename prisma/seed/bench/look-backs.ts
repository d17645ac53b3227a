import { createHash } from 'node:crypto'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import { cohortOf } from '#lib/domain/look-back.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { policyAt, type Terms } from '#lib/domain/time-policy.ts'
import type { Random } from '../demo/random.ts'
import type { Life } from './life.ts'

/** When the worker drew, in the first night of the month after. */
const NIGHT = 10 * 60_000
/** Longer than any month. */
const MONTH = 31

type Month = { seed: string; population: number; drawn: number }
type Draw = Readonly<Month & { cohort: string; share: number; at: Date }>

/**
 * The look-backs (回头看) of the months that have passed. A draw by lot needs all issues of its month at
 * once; these come one by one, so the share is kept by drawing whenever the sample falls short of it:
 * as many as the product draws, but which ones does not follow from the seed.
 */
export class Draws {
  private readonly months = new Map<string, Month>()
  private readonly terms: Terms
  private readonly share: number

  constructor(terms: Terms, now: Date) {
    this.terms = terms
    const { policy } = policyAt(terms.policies(now.toISOString()), undefined)
    this.share = policy.lookBackShare
  }

  /** Puts a closed issue among those of its month. True when it is drawn. */
  draw(life: Life): boolean {
    const { endedAt } = life.view.state
    const cohort = endedAt === null ? null : cohortOf(this.terms, endedAt)
    if (cohort === null || cohort >= this.terms.today.slice(0, 7)) return false
    const month = this.months.get(cohort) ?? { seed: seedOf(cohort), population: 0, drawn: 0 }
    this.months.set(cohort, month)
    month.population += 1
    if (Math.ceil((month.population * this.share) / 100) === month.drawn) return false
    month.drawn += 1
    const event = { type: 'lookback.drawn', payload: { cohort, seed: month.seed } } as const
    life.rule(drawnAt(cohort), `look-back:${cohort}`, event)
    return true
  }

  /** The draws as they are recorded, the earliest first. */
  rows(): Draw[] {
    return [...this.months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([cohort, month]) => ({ cohort, ...month, share: this.share, at: drawnAt(cohort) }))
  }
}

/** What was drawn has been looked at by somebody who had no part in it, and has held. */
export function lookBack(life: Life, by: Actor, random: Random): void {
  const note = '实地查看并访谈会员，整改成果保持良好，未见反弹。'
  life.actTogether(by, random.int(24, 28 * 24), [
    { type: 'lookback.recorded', payload: { outcome: 'held', note, evidence: [] } },
    { type: 'issue.archived', payload: { reason: null } },
  ])
}

function seedOf(cohort: string): string {
  return createHash('sha256').update(cohort).digest('hex').slice(0, 16)
}

function drawnAt(cohort: string): Date {
  const after = addDays(`${cohort}-01`, MONTH).slice(0, 7)
  return new Date(startOf(`${after}-01`).getTime() + NIGHT)
}
