import { LEVELS, type Level } from '#lib/domain/codes.ts'
import { isEnded, isOpenLink } from '#lib/domain/stage.ts'
import type { ChainLink, IssueDetail, UnitName } from '#lib/issues/dto.ts'

/**
 * A unit in the drawn chain. `link` is how it got there, null for the federation at the start.
 * `below` are links to units of its own level (self-led, departments), drawn in the same column;
 * `right` lead to lower levels, `skip` says how many columns the line passes over.
 */
export type ChainNode = Readonly<{
  link: ChainLink | null
  unit: UnitName
  level: Level
  skip: number
  /** The unit that must act next holds the issue here. */
  isActing: boolean
  right: readonly ChainNode[]
  below: readonly ChainNode[]
}>

/** The chain as a tree that begins at the federation. */
export function chainTree(issue: IssueDetail): ChainNode {
  const acting = actingLink(issue)
  const build = (link: ChainLink | null, unit: UnitName, level: Level, skip: number): ChainNode => {
    const links = issue.assignments.filter((one) => one.parentId === (link?.id ?? null))
    const children = [...links]
      .sort((a, b) => rank(a) - rank(b))
      .map((child) => {
        const to = levelOf(child, level)
        const steps = LEVELS.indexOf(to) - LEVELS.indexOf(level)
        return { steps, node: build(child, child.to, to, Math.max(0, steps - 1)) }
      })
    return {
      link,
      unit,
      level,
      skip,
      isActing: acting !== undefined && acting === (link?.id ?? null),
      right: children.filter(({ steps }) => steps > 0).map(({ node }) => node),
      below: children.filter(({ steps }) => steps <= 0).map(({ node }) => node),
    }
  }
  return build(null, issue.federation, 'district', 0)
}

/** The link whose taker must act, null for the federation itself, undefined when nobody must. */
function actingLink(issue: IssueDetail): string | null | undefined {
  if (isEnded(issue.stage)) return undefined
  const resting = issue.assignments.find((link) => link.isResting)
  if (!resting) return null
  return resting.status === 'pending_verification' ? resting.parentId : resting.id
}

/** What counts now stands first: the lead at work, who supports it, what passed, what was taken back. */
function rank(link: ChainLink): number {
  if (isOpenLink(link)) return link.kind === 'lead' ? 0 : 1
  if (link.status === 'passed') return link.kind === 'lead' ? 2 : 3
  return 4
}

/** A unit of unknown level stands one below its giver. */
function levelOf(link: ChainLink, giver: Level): Level {
  const known = LEVELS.find((level) => level === link.to.level)
  return known ?? LEVELS[LEVELS.indexOf(giver) + 1] ?? 'member'
}
