import type { Prisma } from '#lib/db/district.ts'
import { awardStanding } from '#lib/domain/awards.ts'
import { fromDateColumn, toDateColumn } from '#lib/domain/calendar.ts'
import type { AwardKind, AwardLevel } from '#lib/domain/codes.ts'
import type { AwardLine } from './dto.ts'
import type { AwardFacts } from './schema.ts'

export const shown = { chamber: { select: { code: true, name: true } } } as const
type Row = Prisma.AwardGetPayload<{ include: typeof shown }>

/** The columns of an award as it is entered or set right. */
export function awardColumns(facts: Omit<AwardFacts, 'evidence'>) {
  const { kind, level, round, awardedOn, expiresOn, rewardYuan, rewardedOn, document } = facts
  return {
    kind,
    level,
    round,
    awardedOn: toDateColumn(awardedOn),
    expiresOn: expiresOn ? toDateColumn(expiresOn) : null,
    rewardYuan: rewardYuan ?? null,
    rewardedOn: rewardedOn ? toDateColumn(rewardedOn) : null,
    document: document ?? null,
  }
}

/** A row as a line, with how the award stands today. */
export function toLine(row: Row, today: string): AwardLine {
  const day = (value: Date | null) => value && fromDateColumn(value)
  const dates = { expiresOn: day(row.expiresOn), revokedOn: day(row.revokedOn) }
  return {
    id: row.id,
    chamber: row.chamber,
    kind: row.kind as AwardKind,
    level: row.level as AwardLevel,
    round: row.round,
    awardedOn: fromDateColumn(row.awardedOn),
    rewardYuan: row.rewardYuan,
    rewardedOn: day(row.rewardedOn),
    document: row.document,
    ...dates,
    standing: awardStanding(dates, today),
  }
}
