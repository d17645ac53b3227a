'use server'

import { editAward } from '#lib/awards/commands/edit-award.ts'
import { enterAward } from '#lib/awards/commands/enter-award.ts'
import { revokeAward } from '#lib/awards/commands/revoke-award.ts'
import { toAction } from '#lib/web/action.ts'
import { inputWithFiles } from '#lib/web/posted-files.ts'

/** What the form calls its fields. */
function labels() {
  return {
    kind: 'awards.kind',
    level: 'awards.level',
    round: 'awards.round',
    awardedOn: 'awards.awardedOn',
    expiresOn: 'awards.expiresOn',
    rewardYuan: 'awards.rewardYuan',
    rewardedOn: 'awards.rewardedOn',
    document: 'awards.document',
    revokedOn: 'awards.revokedOn',
  } as const
}

export const enter = toAction(enterAward, {
  input: (form) => inputWithFiles(form),
  labels,
  done: ({ id }) => ({ redirect: `/awards/${id}` }),
})

export const edit = toAction(editAward, {
  input: (form) => inputWithFiles(form),
  labels,
  done: (_, t) => ({ message: t('awards.saved') }),
})

export const revoke = toAction(revokeAward, {
  labels,
  done: ({ id }) => ({ redirect: `/awards/${id}` }),
})
