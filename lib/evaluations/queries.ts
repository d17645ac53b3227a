import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb, type Prisma } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import {
  EVALUATION_STEPS,
  type EvaluationStep,
  type Facts,
  type Indicator,
  isAppealable,
  type ScoringVersion,
  scoreOf,
} from '#lib/domain/evaluation.ts'
import { type Actor, appointmentsFor, can } from '#lib/domain/policy.ts'
import type { AppealStatus, EntryLine, EvaluationDetail, EvaluationLine, UnitScore } from './dto.ts'
import { seesAll, toLine, visible } from './sight.ts'

/** One evaluation with the scores the actor sees; null when it is missing or invisible. */
export async function findEvaluation(
  actor: Actor,
  id: string,
  now: Date,
): Promise<EvaluationDetail | null> {
  if (!z.uuid().safeParse(id).success) return null
  const row = await districtDb(actor.districtId).evaluation.findFirst({
    where: { AND: [{ id }, visible(actor)] },
    include: {
      lines: {
        where: { unit: reachScope(actor, 'read_evaluations') },
        select: { facts: true, unit: { select: { code: true, name: true } } },
      },
      entries: { orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }] },
      appeals: { orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] },
    },
  })
  if (!row) return null
  const formula = row.formula as ScoringVersion
  const scored = row.lines.map((line) => unitScore(row, line, formula))
  const units = seesAll(actor) ? ranked(scored) : scored
  return {
    ...toLine(row),
    version: row.version,
    formula,
    computedAt: row.computedAt.toISOString(),
    units,
    moves: movesOf(actor, toLine(row), now),
  }
}

type Row = Prisma.EvaluationGetPayload<{ include: { entries: true; appeals: true } }>
type Line = Readonly<{ facts: unknown; unit: { code: string; name: string } }>

function unitScore(row: Row, { unit, facts: stored }: Line, formula: ScoringVersion): UnitScore {
  const facts = stored as Facts
  const entries = row.entries
    .filter(({ unitCode }) => unitCode === unit.code)
    .map(({ id, kind, points, reason, enteredAt }): EntryLine => {
      const at = enteredAt.toISOString()
      return {
        id,
        kind: kind as EntryLine['kind'],
        points: points.toNumber(),
        reason,
        enteredAt: at,
      }
    })
  const appeals = row.appeals
    .filter(({ unitCode }) => unitCode === unit.code)
    .map(({ id, indicator, reason, askedAt, status, decision, version }) => ({
      id,
      indicator: indicator as Indicator,
      reason,
      askedAt: askedAt.toISOString(),
      status: status as AppealStatus,
      decision,
      version,
    }))
  return { unit, place: null, score: scoreOf(facts, entries, formula), facts, entries, appeals }
}

/** The highest total first; equal totals share a place, and who could not be judged has none. */
function ranked(units: readonly UnitScore[]): UnitScore[] {
  const totals = units.flatMap(({ score }) => (score.total === null ? [] : [score.total]))
  return units
    .map((unit) => {
      const { total } = unit.score
      const place = total === null ? null : totals.filter((other) => other > total).length + 1
      return { ...unit, place }
    })
    .sort(
      (a, b) =>
        (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER) ||
        a.unit.code.localeCompare(b.unit.code),
    )
}

function movesOf(actor: Actor, { status, appealBy }: EvaluationLine, now: Date) {
  const whole = { districtId: actor.districtId, paths: [] }
  const may = (step: EvaluationStep) => {
    const { action, from } = EVALUATION_STEPS[step]
    return status === from && can(actor, action, whole) !== null
  }
  const { action, from } = EVALUATION_STEPS.appeal
  const isOpen = status === from && isAppealable(appealBy, dateOf(now))
  return {
    recompute: may('recompute'),
    enter: may('enter'),
    freeze: may('freeze'),
    publish: may('publish'),
    decide: may('decide'),
    appeal: isOpen ? appointmentsFor(actor, action).map(({ unit }) => unit.code) : [],
  }
}
