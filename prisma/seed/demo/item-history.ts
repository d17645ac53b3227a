import { addDays } from '#lib/domain/calendar.ts'
import type { EvidenceKind } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { storeFormFiles } from '#lib/evidence/store-upload.ts'
import type { ItemEnd } from './campaign-list.ts'
import { NotYet, type StoryClock } from './clock.ts'
import type { IssueDriver } from './driver.ts'
import type { DemoPeople } from './people.ts'
import { drawnRoom } from './pictures.ts'
import type { Random } from './random.ts'
import type { DemoUnit } from './units.ts'

type Stage = Readonly<{ people: DemoPeople; clock: StoryClock; random: Random; chamber: DemoUnit }>

/**
 * The way of an issue that a check-up opened: accepted, ordered with the remedy of the item, worked on,
 * scored again with its proof by the second clerk, and only then passed.
 */
export async function playItem(issue: IssueDriver, end: ItemEnd, stage: Stage): Promise<void> {
  try {
    await play(issue, end, stage)
  } catch (error) {
    if (!(error instanceof NotYet)) throw error
  }
}

async function play(issue: IssueDriver, end: ItemEnd, stage: Stage): Promise<void> {
  if (end === 'submitted') return
  const { people, clock, chamber } = stage
  const clerk = people.byLogin.clerk as Actor
  await issue.act(clerk, clock.later(0, 2), {
    action: 'accept',
    severity: 'ordinary',
    rectificationType: 'phased',
  })
  const township = chamber.parent?.level === 'township' ? chamber.parent : chamber
  const at = clock.later(0, 2)
  const { remedy } = await issue.look(clerk, at)
  const id = await issue.dispatch(clerk, at, {
    to: township.code,
    kind: 'lead',
    dueOn: addDays(clock.today, 75),
    requirement: remedy ?? '对照指标整改。',
  })
  if (end === 'dispatched') return
  const taker = people.of(township)
  await issue.sign(taker, clock.later(0, 1), id)
  await issue.act(taker, clock.later(1, 3), {
    action: 'report_progress',
    assignmentId: id,
    note: '已对照指标制定措施，正在补齐。',
    evidence: [],
  })
  if (end === 'working') return
  await issue.act(taker, clock.later(2, 25), {
    action: 'submit',
    assignmentId: id,
    note: '已整改到位，请复核评分。',
    evidence: [],
  })
  if (end === 'closed') await settle(issue, stage, id)
}

async function settle(issue: IssueDriver, { people, clock, random }: Stage, assignmentId: string) {
  const { clerk, clerk2 } = people.byLogin as Record<'clerk' | 'clerk2', Actor>
  const at = clock.later(1, 4)
  const { origin } = await issue.look(clerk2, at)
  if (origin?.kind !== 'item') throw new Error('this history is of an item')
  const evidence = await proof(clerk2, at, origin.proofKinds, random)
  await issue.act(clerk2, at, {
    action: 'rescore',
    score: origin.max,
    note: '现场复核，达到指标要求。',
    evidence,
  })
  await issue.act(clerk, clock.later(0, 2), {
    action: 'verify',
    assignmentId,
    verdict: 'pass',
    grade: 'good',
    reason: '复核合格，予以通过。',
  })
}

/** A drawn picture for each kind of proof that is demanded. */
async function proof(
  actor: Actor,
  at: Date,
  kinds: readonly EvidenceKind[],
  random: Random,
): Promise<string[]> {
  const ids: string[] = []
  for (const kind of kinds) {
    const bytes = new Uint8Array(await drawnRoom(random))
    const file = new File([bytes], `复核材料-${kind}（演示）.jpg`, { type: 'image/jpeg' })
    ids.push(...(await storeFormFiles(actor, [file], at, kind)).map(({ id }) => id))
  }
  return ids
}
