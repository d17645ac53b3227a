import type { Severity } from '#lib/domain/codes.ts'
import { CAST } from './actors.ts'
import { FACT, FOUND_AGAIN, ITEM, RENEWED, WARNED } from './origins.ts'
import { DUE, give, pass, sign, submit } from './steps.ts'
import { Story } from './story.ts'
import { UNITS as U } from './units.ts'

const itemReported = () => new Story(CAST.member, U.chamber, { origin: ITEM })
const factReported = () => new Story(CAST.member, U.chamber, { origin: FACT })

function works(story: Story, severity: Severity = 'ordinary'): Story {
  story.act(CAST.clerk, { action: 'accept', severity })
  return sign(give(story, CAST.clerk, U.dongcheng, DUE.top), CAST.dongcheng, U.dongcheng)
}

const done = (story: Story) => submit(story, CAST.dongcheng, U.dongcheng)

/** A clerk scores the item again: 4 points are all of it, 2 are too few. */
export function rescore(story: Story, score: number): Story {
  return story.act(CAST.clerk2, { action: 'rescore', score, note: '已复核', evidence: [] })
}

const itemWorks = () => works(itemReported())
const itemDone = () => done(itemWorks())
const itemRescored = () => rescore(itemDone(), 4)
const chamberItemDone = () => {
  const story = itemWorks()
  give(story, CAST.dongcheng, U.chamber, DUE.middle, { under: U.dongcheng })
  sign(story, CAST.president, U.chamber)
  pass(submit(story, CAST.president, U.chamber), CAST.dongcheng, U.chamber)
  return done(story)
}
const keyItemPassed = () =>
  pass(rescore(done(works(itemReported(), 'key')), 3), CAST.clerk, U.dongcheng)
const factDone = () => done(works(factReported()))

/** Issues that a check-up or a dated fact opened, each told from the report on. */
export const ORIGIN_STORIES = {
  itemReported,
  itemAccepted: () => itemReported().act(CAST.clerk, { action: 'accept' }),
  itemWorks,
  itemDone,
  itemFailedAgain: () => rescore(itemDone(), 2),
  itemRescored,
  itemFoundAgain: () => itemRescored().rule(FOUND_AGAIN, 'checkup'),
  chamberItemDone,
  itemClosed: () => pass(itemRescored(), CAST.clerk, U.dongcheng),
  itemReopened: () =>
    pass(itemRescored(), CAST.clerk, U.dongcheng).act(CAST.director, {
      action: 'reopen',
      reason: '问题反弹',
    }),
  keyItemPassed,
  keyItemFoundAgain: () => keyItemPassed().rule(FOUND_AGAIN, 'checkup'),
  factDone,
  factWarned: () => factDone().rule(WARNED, 'fact'),
  factRenewed: () => factDone().rule(RENEWED, 'fact'),
  factRenewedUnseen: () => factReported().rule(RENEWED, 'fact'),
} as const satisfies Record<string, () => Story>
