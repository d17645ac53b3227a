import { defineCommand } from '#lib/kernel/command.ts'
import { preferenceInput } from '../schema.ts'

/** Keeps where and how often the actor wants to be written to; without an address nowhere. */
export const setNoticePreference = defineCommand({
  name: 'set-notice-preference',
  input: preferenceInput,
  async run({ tx, actor }, { email = null, mode }): Promise<null> {
    const { districtId, accountId } = actor
    await tx.noticePreference.upsert({
      where: { districtId_accountId: { districtId, accountId } },
      create: { districtId, accountId, email, mode },
      update: { email, mode },
    })
    return null
  },
})
