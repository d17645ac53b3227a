import { z } from 'zod'
import { LOCALES, type Locale } from '#lib/i18n/locales.ts'
import { defineCommand } from '#lib/kernel/command.ts'

/** Keeps the actor's language: for browsers that have chosen none, and for the API. */
export const setPreferences = defineCommand({
  name: 'set-preferences',
  input: z.strictObject({ locale: z.enum(LOCALES) }),
  async run({ tx, actor }, { locale }): Promise<{ locale: Locale }> {
    const where = { districtId_id: { districtId: actor.districtId, id: actor.accountId } }
    await tx.account.update({ where, data: { locale } })
    return { locale }
  },
})
