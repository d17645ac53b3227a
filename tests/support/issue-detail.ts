import type { ChainLink, IssueDetail } from '#lib/issues/dto.ts'

const federation = { code: 'F', name: '区工商联' }

/** A link from the federation to a unit, as the issue page gets it. */
export function link(
  id: string,
  to: string,
  level: string,
  more: Partial<ChainLink> = {},
): ChainLink {
  return {
    id,
    parentId: null,
    from: federation,
    to: { code: to, name: to, level },
    kind: 'lead',
    requirement: '整改',
    dueOn: '2026-04-01',
    light: 'green',
    status: 'rectifying',
    dispatchedAt: '2026-03-02T01:00:00Z',
    acknowledgedAt: null,
    submittedAt: null,
    returnedAt: null,
    endedAt: null,
    reworks: 0,
    isResting: false,
    ...more,
  }
}

/** An issue with some links and moves, as the issue page gets it. */
export function issueWith(
  assignments: ChainLink[],
  moves: IssueDetail['moves'] = [],
  more: Partial<IssueDetail> = {},
): IssueDetail {
  return {
    number: 'NC-2026-00001',
    title: '题',
    description: '述',
    category: 'bylaw',
    source: 'visit',
    severity: 'ordinary',
    rectificationType: null,
    chamber: { code: 'C', name: '商会' },
    township: null,
    chamberVisible: true,
    federation,
    reporterUnit: federation,
    stage: 'rectifying',
    light: 'green',
    dueOn: null,
    reportedAt: '2026-03-01T01:00:00Z',
    acceptedAt: '2026-03-01T02:00:00Z',
    endedAt: null,
    resting: null,
    version: 1,
    reopenCount: 0,
    unitNames: { F: '区工商联', T: '东城街道' },
    assignments,
    moves,
    ...more,
  }
}
