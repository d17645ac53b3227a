'use server'

import { createChannel } from '#lib/notices/commands/create-channel.ts'
import { editChannel } from '#lib/notices/commands/edit-channel.ts'
import { resendDeliveries } from '#lib/notices/commands/resend-deliveries.ts'
import { switchChannel } from '#lib/notices/commands/switch-channel.ts'
import { testChannel } from '#lib/notices/commands/test-channel.ts'
import { sendOne } from '#lib/notices/send.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'

function channelInput(form: FormData) {
  return formInput(form, { lists: ['groups'] })
}

function channelLabels() {
  return { name: 'channels.name', unitCode: 'channels.unit', kind: 'channels.kind' } as const
}

export const addChannel = toAction(createChannel, {
  input: channelInput,
  labels: channelLabels,
  done: ({ id }) => ({ redirect: `/admin/channels/${id}` }),
})

export const changeChannel = toAction(editChannel, {
  input: channelInput,
  labels: channelLabels,
  done: (_, t) => ({ message: t('admin.saved') }),
})

export const turnChannel = toAction(switchChannel, {
  done: ({ enabled }, t) => ({
    message: t(enabled ? 'channels.wasEnabled' : 'channels.wasDisabled'),
  }),
})

/** Sent while the person waits; how it went stands in the log of the page. */
export const tryChannel = toAction(testChannel, {
  done: async ({ districtId, deliveryId, at }, t) => {
    await sendOne(districtId, deliveryId, { now: at })
    return { message: t('channels.tested') }
  },
})

export const sendAgain = toAction(resendDeliveries, {
  done: ({ count }, t) => ({ message: t('channels.resent', { count }) }),
})
