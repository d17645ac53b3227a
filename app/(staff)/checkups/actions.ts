'use server'

import { closeCampaign } from '#lib/checkups/commands/close-campaign.ts'
import { importScores } from '#lib/checkups/commands/import-scores.ts'
import { openCampaign } from '#lib/checkups/commands/open-campaign.ts'
import { openCheckup } from '#lib/checkups/commands/open-checkup.ts'
import { readSheet } from '#lib/sheet/read-sheet.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'
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

/** The sheet is read before anything is written, in a process of its own. */
export const takeScores = toAction(importScores, {
  input: async (form) => {
    const file = form.get('file')
    const bytes = file instanceof File ? await file.arrayBuffer() : new ArrayBuffer(0)
    const { rows } = await readSheet(new Uint8Array(bytes))
    return { ...formInput(form), rows }
  },
  labels,
  done: ({ written }, t) => ({ message: t('campaigns.taken', { count: written }) }),
})
