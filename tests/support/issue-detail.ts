import type { ChainLink, IssueDetail, RequestDto, SupervisionDto } from '#lib/issues/dto.ts'

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
    originalDueOn: '2026-04-01',
    workingDaysLeft: 12,
    clock: null,
    extensions: 0,
    policy: null,
    missingProof: [],
    grade: null,
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

/** A request about a link, waiting for the federation. */
export function request(kind: RequestDto['kind'], about: ChainLink): RequestDto {
  return {
    id: `request-${kind}`,
    kind,
    assignmentId: about.id,
    from: about.to,
    to: about.from,
    reason: '情况属实',
    dueOn: kind === 'extension' ? '2026-05-01' : null,
    suggested: null,
    reviewOn: null,
    askedAt: '2026-03-03T01:00:00Z',
    status: 'pending',
    decidedAt: null,
    ruling: null,
    rulingBy: '2026-03-05',
    clock: null,
  }
}

/** A supervision by hand of the unit that holds a link. */
export function supervision(about: ChainLink): SupervisionDto {
  return {
    id: 'supervision',
    number: '测督〔2026〕1号',
    rung: 'supervise',
    clock: 'hand',
    assignmentId: about.id,
    tone: 'order',
    issuer: federation,
    to: about.to,
    copies: [],
    note: null,
    replyBy: '2026-03-06',
    issuedAt: '2026-03-03T01:00:00Z',
    readAt: null,
    repliedAt: null,
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
    origin: null,
    finding: null,
    rescore: null,
    proofKinds: [],
    remedy: null,
    targetOn: null,
    related: [],
    goal: null,
    measures: null,
    accountableLeader: null,
    owner: null,
    phone: null,
    difficulties: null,
    remark: null,
    imported: null,
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
    originalDueOn: null,
    usualDays: { immediate: 30, phased: 180, ongoing: 90 },
    clock: null,
    suspendedAt: null,
    reviewOn: null,
    supervisors: [],
    milestones: [],
    satisfaction: null,
    review: null,
    lookBackDrawnAt: null,
    lookBackOutcome: null,
    requests: [],
    supervisions: [],
    papers: [],
    resting: null,
    version: 1,
    reopenCount: 0,
    unitNames: { F: '区工商联', T: '东城街道' },
    assignments,
    moves,
    ...more,
  }
}
