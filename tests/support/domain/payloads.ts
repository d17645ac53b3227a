import type { EventType } from '#lib/domain/events.ts'
import { idOf } from './looked-up.ts'

/** The link, and the request, supervision or paper, that every payload is about. */
export const LINK_ID = idOf(1)
export const OTHER_ID = idOf(3)

const assignmentId = LINK_ID
const requestId = OTHER_ID
export const evidence = [{ id: idOf(2), sha256: 'a'.repeat(64), name: '照片.jpg' }]
const classified = { category: 'venue', severity: 'key' } as const
export const order = {
  to: '500119001',
  kind: 'lead',
  dueOn: '2026-04-01',
  requirement: '按期整改',
} as const

/** Of every kind of event a payload in full, each optional date left out. */
export const PAYLOADS: Readonly<Record<EventType, object>> = {
  'issue.reported': {
    ...classified,
    number: 'NC-2026-00001',
    title: '无固定阵地',
    description: '无固定阵地',
    source: 'visit',
    chamber: 'DCSH',
    reporterUnit: '500119',
    evidence,
  },
  'issue.accepted': { ...classified, rectificationType: null },
  'issue.declined': { reason: '不属于商会' },
  'issue.terminated': { reason: '商会注销' },
  'issue.reopened': { reason: '问题反弹', dueOn: null },
  'assignment.dispatched': { ...order, assignmentId, parentId: null, from: '500119' },
  'assignment.acknowledged': { assignmentId },
  'assignment.progressed': { assignmentId, note: '已着手', evidence },
  'assignment.submitted': { assignmentId, note: '已完成', evidence: [] },
  'assignment.passed': { assignmentId, reason: null },
  'assignment.failed': { assignmentId, reason: '材料不全' },
  'assignment.withdrawn': { assignmentId, reason: '交办有误' },
  'closure.approved': { reason: null },
  'closure.refused': { reason: '不够' },
  'comment.added': { note: '已阅' },
  'assignment.returned': { assignmentId, requestId, reason: '不属于本单位' },
  'assignment.extended': { assignmentId, requestId, dueOn: '2026-05-01' },
  'request.made': {
    requestId,
    kind: 'extension',
    assignmentId,
    from: '500119001',
    to: '500119',
    reason: '场地未落实',
    dueOn: '2026-05-01',
    suggested: null,
    reviewOn: null,
    rulingBy: '2026-03-04',
    policy: 'default@0',
  },
  'request.approved': { requestId, reason: null },
  'request.refused': { requestId, reason: '理由不足' },
  'request.withdrawn': { requestId },
  'issue.suspended': { reason: '等待选址', reviewOn: '2026-05-01', requestId: null },
  'issue.resumed': {
    reason: '选址已定',
    dueDates: [{ assignmentId, dueOn: '2026-05-01', acknowledgeBy: null }],
  },
  'issue.escalated': { requestId, supervisor: '500119', severity: 'ordinary' },
  'issue.edited': { title: '无固定阵地', description: '无固定办公场所' },
  'issue.urged': { note: null },
  'issue.archived': { reason: null },
  'supervision.issued': {
    supervisionId: requestId,
    rung: 'remind',
    clock: 'finish',
    clockId: 'finish:1:2026-04-01',
    assignmentId,
    number: '测催〔2026〕1号',
    issuer: '500119',
    to: '500119001',
    copies: ['500119'],
    supervisors: [],
    replyBy: '2026-04-01',
    note: null,
    policy: 'default@0',
  },
  'supervision.read': { supervisionId: requestId },
  'supervision.replied': { supervisionId: requestId, note: '已督促' },
  'satisfaction.rated': { satisfaction: 'dissatisfied', reason: '没有解决' },
  'closure.objected': { reason: '没有解决' },
  'review.dismissed': { reason: '已核实' },
  'lookback.drawn': { cohort: '2026-05', seed: '种' },
  'lookback.recorded': { outcome: 'held', note: '回头看', evidence },
  'paper.issued': {
    paperId: requestId,
    kind: 'dispatch_order',
    number: '测交〔2026〕1号',
    issuer: '500119',
    assignmentId,
    requestId: null,
    supervisionId: null,
    basisSeq: 3,
  },
  'paper.returned': { paperId: requestId, evidence },
  'item.found': { checkupId: requestId, version: 1, score: 2 },
  'item.rescored': {
    checkupId: requestId,
    version: 1,
    score: 4,
    passed: true,
    note: '租约已签',
    evidence,
  },
  'fact.warned': { factId: requestId, months: 6 },
  'fact.renewed': { factId: requestId, kind: 'term_of_office', until: '2031-04-01', evidence },
  'issue.related': { number: 'NC-2026-00001', relation: 'common' },
  'instruction.given': { note: '抓紧解决' },
}
