import { addDays, dateOf } from '#lib/domain/calendar.ts'
import type { Milestone } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { ChainLink } from '#lib/issues/dto.ts'
import type { IssueDriver } from './driver.ts'
import type { Beside, Plan, Stage } from './plan.ts'

/** What may stand beside the chain of a living story: requests, supervision, papers, reviews. */

type Scene = Readonly<{ link: ChainLink; taker: Actor; clerk: Actor; director: Actor }>

/** The last link of the route, whoever acts for its taker, and the federation's people. */
async function sceneOf(issue: IssueDriver, plan: Plan, stage: Stage): Promise<Scene> {
  const { people, clock } = stage
  const { clerk, director } = people.byLogin as Record<'clerk' | 'director', Actor>
  const { assignments } = await issue.look(clerk, clock.at)
  const link = assignments.at(-1)
  const unit = plan.route.find(({ code }) => code === link?.to.code)
  if (!link || !unit) throw new Error(`${issue.number} has no chain`)
  return { link, taker: people.of(unit), clerk, director }
}

const inDays = (stage: Stage, days: number) => addDays(dateOf(stage.clock.now), days)

/** 延期: until the day of the link above, or for some days more where there is none. */
export const asksExtension: Beside = async (issue, plan, stage) => {
  const { link, taker, clerk } = await sceneOf(issue, plan, stage)
  const { assignments } = await issue.look(clerk, stage.clock.at)
  const above = assignments.find(({ id }) => id === link.parentId)
  await issue.act(taker, stage.clock.ago(0), {
    action: 'request_extension',
    assignmentId: link.id,
    dueOn: above?.dueOn ?? addDays(link.dueOn, 20),
    reason: '新场地正在办理消防验收，预计还需要一些时间，申请延期。',
  })
}

/** An extension asked for and granted: the original date stays in sight. */
export const extended: Beside = async (issue, plan, stage) => {
  await asksExtension(issue, plan, stage)
  const { clerk } = await sceneOf(issue, plan, stage)
  const { requests } = await issue.look(clerk, stage.clock.at)
  const requestId = requests.at(-1)?.id ?? ''
  const reason = '情况属实，同意延期，请倒排工期。'
  await issue.act(clerk, stage.clock.ago(0), { action: 'approve_request', requestId, reason })
}

export const asksReturn: Beside = async (issue, plan, stage) => {
  const { link, taker } = await sceneOf(issue, plan, stage)
  await issue.act(taker, stage.clock.ago(0), {
    action: 'request_return',
    assignmentId: link.id,
    reason: '该场地产权属区级平台公司，不在街道职责范围内，建议改由区级部门协调。',
  })
}

export const asksSuspension: Beside = async (issue, plan, stage) => {
  const { link, taker } = await sceneOf(issue, plan, stage)
  await issue.act(taker, stage.clock.ago(0), {
    action: 'request_suspension',
    assignmentId: link.id,
    reviewOn: inDays(stage, 60),
    reason: '专职岗位须待年度公益性岗位指标下达后才能申报，现阶段无法推进。',
  })
}

/** 挂账 until a day that lies ahead, or that has come. */
export const suspended =
  (since: number, reviewIn: number): Beside =>
  async (issue, plan, stage) => {
    const { director } = await sceneOf(issue, plan, stage)
    await issue.act(director, stage.clock.ago(since), {
      action: 'suspend',
      reviewOn: inDays(stage, reviewIn),
      reason: '新场所随片区改造一并建设，交付前不具备整改条件，同意挂账。',
    })
  }

/** 督办 by the federation and 催办 by the giver; the first is read, the second is not. */
export const supervised: Beside = async (issue, plan, stage) => {
  const { link, taker, clerk } = await sceneOf(issue, plan, stage)
  const assignmentId = link.id
  const giver = plan.route.at(-2)
  await issue.act(clerk, stage.clock.ago(1), {
    action: 'supervise',
    assignmentId,
    note: '请说明章程修订的进度安排，并明确会员大会召开时间。',
  })
  const { supervisions } = await issue.look(clerk, stage.clock.at)
  const supervisionId = supervisions.at(-1)?.id ?? ''
  await issue.act(taker, stage.clock.ago(0), { action: 'read_supervision', supervisionId })
  if (!giver) return
  const note = '会员名册请于本周内报街道。'
  const by = stage.people.of(giver)
  await issue.act(by, stage.clock.ago(0), { action: 'remind', assignmentId, note })
}

/** A key issue that has given some of its feedback. */
export const feedback =
  (...milestones: Milestone[]): Beside =>
  async (issue, plan, stage) => {
    const { link, taker } = await sceneOf(issue, plan, stage)
    for (const milestone of milestones) {
      await issue.act(taker, stage.clock.later(1, 1), {
        action: 'report_progress',
        assignmentId: link.id,
        milestone,
        note: '已召开专题会议部署，明确责任人和时间表。',
        evidence: [],
      })
    }
  }

/** 交办单 issued; the stamped copy has come back, or not yet. */
export const ordered =
  (isBack: boolean): Beside =>
  async (issue, plan, stage) => {
    const { link, taker, clerk } = await sceneOf(issue, plan, stage)
    const { id: assignmentId } = link
    const kind = 'dispatch_order'
    await issue.act(clerk, stage.clock.ago(2), { action: 'issue_paper', kind, assignmentId })
    if (!isBack) return
    const { papers } = await issue.look(clerk, stage.clock.at)
    const at = stage.clock.ago(1)
    const evidence = await stage.picture(taker, at, '交办单回执')
    const paperId = papers.at(-1)?.id ?? ''
    await issue.act(taker, at, { action: 'return_paper', paperId, evidence })
  }

/** The district leader who found it objects to the closing. */
export const objected: Beside = async (issue, _plan, stage) => {
  await issue.act(stage.people.byLogin.leader as Actor, stage.clock.ago(0), {
    action: 'object',
    reason: '走访时公示栏已撤下，会员仍查不到会费收支，请复查。',
  })
}
