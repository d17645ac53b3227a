import { rootCode, seesUnit } from '#lib/domain/issue-view.ts'
import { issueLight, lightOf } from '#lib/domain/light.ts'
import { listMoves } from '#lib/domain/moves.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { isOpenLink, restingLink } from '#lib/domain/stage.ts'
import { ancestorCodes } from '#lib/domain/unit-path.ts'
import type { IssueDetail } from './dto.ts'
import type { LoadedIssue } from './load.ts'

/** An issue as its page shows it to the actor: units by name, each link with its light, the moves. */
export function toDetail(
  actor: Actor,
  { view, unitNames }: LoadedIssue,
  today: string,
): IssueDetail {
  const {
    assignments: _links,
    reporterId: _person,
    outcome: _o,
    suspended: _s,
    closureApproved: _c,
    ...state
  } = view.state
  const named = (code: string) => ({ code, name: unitNames[code] ?? code })
  const above = ancestorCodes(view.paths[state.chamber] ?? '')
  const township = above.find((code) => view.levels[code] === 'township')
  return {
    ...state,
    chamber: named(state.chamber),
    chamberVisible: seesUnit(actor, view.paths[state.chamber]),
    township: township === undefined ? null : named(township),
    federation: named(rootCode(view) ?? actor.districtId),
    reporterUnit: named(state.reporterUnit),
    resting: state.resting === null ? null : named(state.resting),
    light: issueLight(view.state, today),
    unitNames,
    assignments: chainLinks({ view, unitNames }, today),
    moves: listMoves(view, actor).map((move) => ({
      action: move.action,
      assignmentId: move.assignmentId,
      allowed: move.allowed,
      refusal: move.allowed
        ? null
        : {
            code: move.refusal.code,
            units: (move.refusal.units ?? []).map((code) => named(code).name),
          },
      whoCan: move.allowed
        ? null
        : { roles: move.whoCan.roles, unit: move.whoCan.unit && named(move.whoCan.unit).name },
    })),
  }
}

function chainLinks({ view, unitNames }: Pick<LoadedIssue, 'view' | 'unitNames'>, today: string) {
  const resting = restingLink(view.state)
  const named = (code: string) => ({ code, name: unitNames[code] ?? code })
  return view.state.assignments.map(({ doerIds: _d, dispatchedById: _p, ...link }) => ({
    ...link,
    from: named(link.from),
    to: { ...named(link.to), level: view.levels[link.to] ?? '' },
    light: lightOf(link.dueOn, isOpenLink(link), today),
    isResting: link.id === resting?.id,
  }))
}
