import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { fromDateColumn } from '#lib/domain/calendar.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Actor, can } from '#lib/domain/policy.ts'
import type { Plan, PracticeDto } from './dto.ts'
import { scoreSince, sealedScores } from './scores.ts'

const MOST = 50

/** The practices published in the district, as a chamber sees them: its own first, then the latest. */
export async function listPractices(actor: Actor, code: string): Promise<PracticeDto[]> {
  const db = districtDb(actor.districtId)
  const rows = await db.practice.findMany({
    where: { withdrawnAt: null },
    include: {
      chamber: { select: { code: true, name: true } },
      steps: {
        select: {
          chamberCode: true,
          standardCode: true,
          item: true,
          scoreBefore: true,
          createdAt: true,
        },
      },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  const borrowers = rows.flatMap(({ steps }) => steps.map(({ chamberCode }) => chamberCode))
  const scores = await sealedScores(db, actor.districtId, borrowers)
  const all = rows.map(({ id, version, chamber, item, title, text, steps }): PracticeDto => {
    const improved = steps.filter((step) => {
      const since = scoreSince(step, scores)
      return since !== null && step.scoreBefore !== null && since > Number(step.scoreBefore)
    }).length
    const isOwn = chamber.code === code
    return { id, version, chamber, item, title, text, borrowed: steps.length, improved, isOwn }
  })
  return [...all.filter(({ isOwn }) => isOwn), ...all.filter(({ isOwn }) => !isOwn)]
}

/**
 * The plan of a chamber, with what became of the item of each step since.
 * @throws DomainError not_found when it is missing, no chamber, or its health is not the actor's to read.
 */
export async function getPlan(actor: Actor, code: string): Promise<Plan> {
  const db = districtDb(actor.districtId)
  const unit = await db.unit.findFirst({
    where: { AND: [{ code, level: 'chamber' }, reachScope(actor, 'read_health')] },
    select: { name: true, path: true },
  })
  if (!unit) throw new DomainError('not_found')
  const [rows, scores] = await Promise.all([
    db.planStep.findMany({
      where: { chamberCode: code },
      include: { practice: { select: { chamber: { select: { code: true, name: true } } } } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    }),
    sealedScores(db, actor.districtId, [code]),
  ])
  return {
    chamber: { code, name: unit.name },
    editable: can(actor, 'share_practice', unitSubject(actor.districtId, unit.path)) !== null,
    steps: rows.map((row) => ({
      id: row.id,
      version: row.version,
      title: row.title,
      text: row.text,
      item: row.item,
      dueOn: row.dueOn && fromDateColumn(row.dueOn),
      doneAt: row.doneAt?.toISOString() ?? null,
      origin: row.practice?.chamber ?? null,
      scoreBefore: row.scoreBefore === null ? null : Number(row.scoreBefore),
      scoreSince: scoreSince(row, scores),
    })),
  }
}
