import { z } from 'zod'
import { reachScope } from '#lib/access/reach-scope.ts'
import { districtDb } from '#lib/db/district.ts'
import { confirmed, holdsOfficeIn, type ItemScore } from '#lib/domain/checkup.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { unitSubject } from '#lib/domain/issue-view.ts'
import { type Actor, can } from '#lib/domain/policy.ts'
import { type StandardContent, tally } from '#lib/domain/standard.ts'
import type { CheckupDetail, SheetItem, SheetSection } from './dto.ts'
import { contentOf, type ScoreRow, toItemScore } from './load.ts'
import { type FileRow, fileFields, lineFields, toFile, toLine } from './record.ts'
import { type ItemIssue, itemIssues, rescoredIn, totalNow } from './rescored.ts'

const detailFields = {
  ...lineFields,
  chamber: { select: { code: true, name: true, path: true } },
  version: true,
  sealHash: true,
  scores: true,
} as const

/**
 * One check-up with its score sheet, the files of each item and the issues it led to.
 * @throws DomainError not_found when missing or invisible.
 */
export async function getCheckup(actor: Actor, id: string): Promise<CheckupDetail> {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not_found')
  const { districtId } = actor
  const db = districtDb(districtId)
  const row = await db.checkup.findFirst({
    where: { id, chamber: reachScope(actor, 'read_health') },
    select: detailFields,
  })
  if (!row) throw new DomainError('not_found')
  const line = toLine(row)
  const about = { chamber: line.chamber.code, standard: line.standard.code }
  const [files, issues] = await Promise.all([
    db.evidence.findMany({
      where: { recordKind: 'checkup', recordId: id },
      select: fileFields,
      orderBy: { uploadedAt: 'asc' },
    }),
    itemIssues(db, about),
  ])
  const content = contentOf(row.standard.content)
  const scores = row.scores.map(toItemScore)
  const { total, bonus, isVetoed, failedGates } = tally(content, confirmed(scores))
  const isSealed = line.status === 'sealed'
  const subject = unitSubject(districtId, row.chamber.path)
  const mayConfirm = can(actor, 'confirm_score', subject) !== null
  const isOwnChamber = mayConfirm && holdsOfficeIn(actor, line.chamber.code)
  return {
    ...line,
    version: row.version,
    sections: sectionsOf(content, { id, rows: row.scores, files, issues }),
    maxBonus: content.maxBonus,
    running: total,
    scored: scores.filter(({ score }) => score !== null).length,
    selfScored: scores.filter(({ selfScore }) => selfScore !== null).length,
    items: content.items.length,
    bonus,
    isVetoed,
    failedGates,
    sealHash: row.sealHash,
    currentTotal: isSealed ? totalNow({ id, content, scores }, issues) : null,
    may: {
      selfScore: line.status === 'open' && can(actor, 'self_score', subject) !== null,
      score: !isSealed && mayConfirm && !isOwnChamber,
      isOwnChamber,
    },
  }
}

type Parts = Readonly<{
  id: string
  rows: readonly ScoreRow[]
  files: readonly FileRow[]
  issues: readonly ItemIssue[]
}>

function sectionsOf({ sections, items }: StandardContent, parts: Parts): SheetSection[] {
  const rows = new Map(parts.rows.map((row) => [row.item, row]))
  const files = Map.groupBy(parts.files, ({ recordItem }) => recordItem ?? '')
  const rescored = rescoredIn(parts.issues, parts.id)
  const none: ItemScore = { item: '', selfScore: null, selfNote: null, score: null, reason: null }
  const sheetItem = (item: StandardContent['items'][number]): SheetItem => {
    const { code, kind, text, criterion, points, pass, proofKinds } = item
    const row = rows.get(code)
    const { item: _item, ...said } = row ? toItemScore(row) : none
    const issue = parts.issues.find((one) => one.item === code && concerns(one, parts.id))
    return {
      ...{ code, kind, text, criterion, points, pass, proofKinds },
      ...said,
      version: row?.version ?? 0,
      files: (files.get(code) ?? []).map(toFile),
      issue: issue
        ? { number: issue.number, stage: issue.stage, rescored: rescored.get(code) ?? null }
        : null,
    }
  }
  return sections.map(({ code, title }) => ({
    code,
    title,
    items: items.filter(({ section }) => section === code).map(sheetItem),
  }))
}

function concerns({ openedIn, foundIn, rescoredIn: rescored }: ItemIssue, id: string): boolean {
  return openedIn === id || foundIn === id || rescored === id
}
