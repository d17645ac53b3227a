import type { AssignmentKind } from '#lib/domain/codes.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { day, type Story } from './story.ts'
import type { Unit } from './units.ts'

/** Days after the first day on which work at each depth falls due. */
export const DUE = { top: 60, middle: 40, bottom: 20 }

export function give(
  story: Story,
  by: Actor,
  to: Unit,
  due: number,
  options: { kind?: AssignmentKind; under?: Unit } = {},
): Story {
  const { kind = 'lead', under } = options
  const parent = under ? { parentId: story.link(under).id } : {}
  const input = { action: 'dispatch', to: to.code, kind, dueOn: day(due), ...parent } as const
  return story.act(by, { ...input, requirement: '按期整改' })
}

export function sign(story: Story, by: Actor, unit: Unit): Story {
  return story.act(by, { action: 'acknowledge', assignmentId: story.link(unit).id })
}

export function progress(story: Story, by: Actor, unit: Unit): Story {
  const assignmentId = story.link(unit).id
  return story.act(by, { action: 'report_progress', assignmentId, note: '已着手', evidence: [] })
}

export function submit(story: Story, by: Actor, unit: Unit): Story {
  const assignmentId = story.link(unit).id
  return story.act(by, { action: 'submit', assignmentId, note: '已完成', evidence: [] })
}

export function pass(story: Story, by: Actor, unit: Unit): Story {
  return story.act(by, { action: 'verify', assignmentId: story.link(unit).id, verdict: 'pass' })
}
