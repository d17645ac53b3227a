'use server'

import { closeCampaign } from '#lib/checkups/commands/close-campaign.ts'
import { importScores } from '#lib/checkups/commands/import-scores.ts'
import { openCampaign } from '#lib/checkups/commands/open-campaign.ts'
import { openCheckup } from '#lib/checkups/commands/open-checkup.ts'
import { toAction } from '#lib/web/action.ts'
import { inputWithSheet } from '#lib/web/sheet-input.ts'
import { openingInput } from './opening-input.ts'

const labels = () =>
  ({
    chamber: 'campaigns.chamber',
    chambers: 'campaigns.chosen',
    standard: 'campaigns.standard',
    name: 'campaigns.name',
    fromOn: 'campaigns.fromOn',
    untilOn: 'campaigns.untilOn',
    reach: 'campaigns.reach',
    township: 'campaigns.township',
    kind: 'campaigns.kind',
    file: 'campaigns.file',
  }) as const

export const openOne = toAction(openCheckup, {
  input: openingInput,
  labels,
  done: ({ id }) => ({ redirect: `/checkups/${id}` }),
})

export const openMany = toAction(openCampaign, {
  input: openingInput,
  labels,
  done: ({ id }) => ({ redirect: `/checkups/campaigns/${id}` }),
})

export const close = toAction(closeCampaign, {
  done: (_, t) => ({ message: t('campaigns.closed') }),
})

export const takeScores = toAction(importScores, {
  input: inputWithSheet,
  labels,
  done: ({ written }, t) => ({ message: t('campaigns.taken', { count: written }) }),
})
