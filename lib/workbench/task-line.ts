import { fromDateColumn } from '#lib/domain/calendar.ts'
import type { Level, RequestKind, Rung, Severity } from '#lib/domain/codes.ts'
import type { EventType } from '#lib/domain/events.ts'
import { lightOf } from '#lib/domain/light.ts'
import { toneToward } from '#lib/domain/tone.ts'
import type { AskedRequest, OpenSupervision, Task, TaskLine } from './dto.ts'

/** One line of the statement, as the database returns it. */
export type TaskRow = Readonly<{
  task: Task
  total: number
  number: string
  title: string
  severity: string
  version: number
  chamberCode: string
  chamberName: string
  linkId: string | null
  requestId: string | null
  requestKind: string | null
  requestReason: string | null
  askerCode: string | null
  askerName: string | null
  supervisionId: string | null
  supervisionNumber: string | null
  rung: string | null
  issuerCode: string | null
  issuerName: string | null
  ownLevel: string | null
  isRead: boolean
  giverCode: string | null
  giverName: string | null
  takerCode: string | null
  takerName: string | null
  dueOn: Date | null
  since: Date
  returnType: string | null
  returnReason: string | null
  objection: string | null
  instruction: string | null
  instructedBy: string | null
}>

/** A row as the page shows it. */
export function toLine(row: TaskRow, today: string): TaskLine {
  const dueOn = row.dueOn && fromDateColumn(row.dueOn)
  return {
    number: row.number,
    title: row.title,
    severity: row.severity as Severity,
    chamber: { code: row.chamberCode, name: row.chamberName },
    version: row.version,
    assignmentId: row.linkId,
    request: requestOf(row),
    supervision: supervisionOf(row),
    giver: named(row.giverCode, row.giverName),
    taker: named(row.takerCode, row.takerName),
    dueOn,
    light: lightOf(dueOn, true, today),
    since: row.since.toISOString(),
    objection: row.objection,
    instruction:
      row.instruction === null ? null : { note: row.instruction, by: row.instructedBy ?? '' },
    returned:
      row.returnType === null
        ? null
        : { type: row.returnType as EventType, reason: row.returnReason ?? '' },
  }
}

function requestOf({
  requestId,
  requestKind,
  requestReason,
  ...row
}: TaskRow): AskedRequest | null {
  const from = named(row.askerCode, row.askerName)
  if (requestId === null || from === null) return null
  return { id: requestId, kind: requestKind as RequestKind, from, reason: requestReason ?? '' }
}

function supervisionOf(row: TaskRow): OpenSupervision | null {
  const issuer = named(row.issuerCode, row.issuerName)
  if (row.supervisionId === null || issuer === null) return null
  return {
    id: row.supervisionId,
    number: row.supervisionNumber ?? '',
    rung: row.rung as Rung,
    tone: toneToward(row.ownLevel as Level | null),
    issuer,
    isRead: row.isRead,
  }
}

function named(code: string | null, name: string | null) {
  return code === null ? null : { code, name: name ?? code }
}
