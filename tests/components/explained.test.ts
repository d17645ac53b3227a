import { describe, expect, it } from 'vitest'
import { planDeeds } from '#components/issues/detail/move-plan.ts'
import { othersDeeds, refusalsOf } from '#components/issues/detail/refusals.ts'
import { ERRORS } from '#lib/domain/errors.ts'
import { listMoves } from '#lib/domain/moves.ts'
import { translator } from '#lib/i18n/translator.ts'
import { toDetail } from '#lib/issues/detail.ts'
import { CAST, CAST_NAMES, type CastName } from '#tests/support/domain/actors.ts'
import { STORIES, type StoryName } from '#tests/support/domain/scenes.ts'
import type { Story } from '#tests/support/domain/story.ts'

const t = translator('zh-CN')
const SCENES = Object.keys(STORIES) as StoryName[]

type About = Readonly<{
  action: string
  assignmentId: string | null
  requestId: string | null
  supervisionId: string | null
}>
const keyOf = ({ action, assignmentId, requestId, supervisionId }: About) =>
  [action, requestId ?? supervisionId ?? assignmentId ?? 'issue'].join('-')

/** What the page of an issue is made from, for one person. */
function pageOf(story: Story, name: CastName) {
  const unitNames = Object.fromEntries(story.units.map(({ code }) => [code, `单位${code}`]))
  return toDetail(CAST[name], { id: 'id', hash: '', view: story.view, unitNames, links: [] })
}

describe.each(SCENES)('25: on the page of an issue that is %s', (scene) => {
  const story = STORIES[scene]()
  const pages = CAST_NAMES.map((name) => [name, pageOf(story, name)] as const)

  it('everybody is offered exactly what the server would let them do', () => {
    for (const [name, page] of pages) {
      const allowed = listMoves(story.view, CAST[name]).filter((move) => move.allowed)
      const offered = planDeeds(page).deeds.map(({ key }) => key)
      expect([name, [...offered].sort()]).toEqual([name, allowed.map(keyOf).sort()])
    }
  })

  it('whatever is refused comes with the reason of the server and with who could', () => {
    for (const [name, page] of pages) {
      const refused = listMoves(story.view, CAST[name]).flatMap((move) =>
        move.allowed ? [] : [[keyOf(move), move.refusal.code, [...move.whoCan.roles]]],
      )
      const shown = page.moves.flatMap((move) =>
        move.allowed ? [] : [[keyOf(move), move.refusal?.code, [...(move.whoCan?.roles ?? [])]]],
      )
      expect([name, shown]).toEqual([name, refused])
      for (const { refusal, whoCan } of page.moves.filter(({ allowed }) => !allowed)) {
        expect(Object.keys(ERRORS)).toContain(refusal?.code)
        expect(whoCan?.roles).not.toEqual([])
      }
    }
  })

  it('each of them is named in a sentence, unless it may be done elsewhere on the page', () => {
    for (const [name, page] of pages) {
      const groups = [...refusalsOf(page, t), ...othersDeeds(page, t)]
      const words = groups.flatMap(({ actions }) => actions).join('\n')
      const elsewhere = new Set(planDeeds(page).deeds.map(({ action }) => action))
      for (const { action, allowed } of page.moves) {
        if (allowed || elsewhere.has(action)) continue
        expect([name, action, words.includes(t(`codes.action.${action}`))]).toEqual([
          name,
          action,
          true,
        ])
      }
      for (const { reason } of groups) {
        expect(reason).not.toMatch(/[{}]|undefined|errors\.|^\s*$/)
      }
    }
  })
})
