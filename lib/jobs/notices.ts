import { forgetAnnouncements } from '#lib/announcements/forget.ts'
import { tellAnnouncements } from '#lib/notices/announce.ts'
import { forgetDeliveries, sendDigests } from '#lib/notices/digests.ts'
import { drainOutbox } from '#lib/notices/drain.ts'
import { sendDeliveries } from '#lib/notices/send.ts'
import type { Job } from './job.ts'

/** Tells people of what happened, soon after. */
export const tellNotices: Job = {
  name: 'tell-notices',
  every: 2000,
  run: async (context) => (await drainOutbox(context)) + (await tellAnnouncements(context)),
}

/** Lets the daily digests go. */
export const releaseDigests: Job = { name: 'release-digests', every: 60_000, run: sendDigests }

/** Sends messages out; mail servers and robots may keep it waiting. */
export const sendMessages: Job = {
  name: 'send-messages',
  every: 5000,
  apart: true,
  run: sendDeliveries,
}

/** Forgets messages that went out long ago, and then what they told of if it was looked at by then. */
export const forgetMessages: Job = {
  name: 'forget-messages',
  every: 3_600_000,
  run: async (context) => (await forgetDeliveries(context)) + (await forgetAnnouncements(context)),
}
