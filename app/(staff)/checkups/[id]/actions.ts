'use server'

import { addProof } from '#lib/checkups/commands/add-proof.ts'
import { scoreItem } from '#lib/checkups/commands/score-item.ts'
import { sealCheckup } from '#lib/checkups/commands/seal-checkup.ts'
import { selfScoreItem } from '#lib/checkups/commands/self-score-item.ts'
import { submitSelfScores } from '#lib/checkups/commands/submit-self-scores.ts'
import { toAction } from '#lib/web/action.ts'
import { inputWithFiles } from '#lib/web/posted-files.ts'

const labels = () =>
  ({ score: 'checkups.score', reason: 'checkups.reason', note: 'checkups.note' }) as const

/** Back to the line that was sent, which then says that it is saved. */
const saved = ({ id, item }: { id: string; item: string }) => ({
  redirect: `/checkups/${id}?saved=${item}#sheet-scores.${item}`,
})

export const score = toAction(scoreItem, { labels, done: saved })

export const selfScore = toAction(selfScoreItem, { labels, done: saved })

export const prove = toAction(addProof, { input: (form) => inputWithFiles(form), done: saved })

export const submitSelf = toAction(submitSelfScores, {
  done: ({ id }) => ({ redirect: `/checkups/${id}?done=submitted` }),
})

export const seal = toAction(sealCheckup, {
  done: ({ id, opened }) => ({ redirect: `/checkups/${id}?done=sealed&opened=${opened}` }),
})
