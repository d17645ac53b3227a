'use server'

import { changePassword } from '#lib/auth/commands/change-password.ts'
import { makeFeed } from '#lib/auth/commands/make-feed.ts'
import { revokeFeed } from '#lib/auth/commands/revoke-feed.ts'
import { setPreferences } from '#lib/auth/commands/set-preferences.ts'
import { LOCALE_COOKIE } from '#lib/i18n/locales.ts'
import { setNoticePreference } from '#lib/notices/commands/set-notice-preference.ts'
import { toAction } from '#lib/web/action.ts'
import { feedAddress } from '#lib/web/due-calendar.ts'
import { formInput } from '#lib/web/form-input.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { keepPreference } from '#lib/web/preferences.ts'
import { currentSessionId, getActor } from '#lib/web/session.ts'

/** The session the form is sent from goes on; every other one ends. */
export const changeOwnPassword = toAction(changePassword, {
  input: async (form) => {
    const actor = await getActor()
    if (actor) await countAgainst('password', actor.accountId)
    return { ...formInput(form), sessionId: (await currentSessionId()) ?? undefined }
  },
  done: (_, t) => ({ message: t('auth.passwordChanged') }),
})

/** For the account, and for this browser, which may have been set to another language. */
export const setOwnLanguage = toAction(setPreferences, {
  done: async ({ locale }) => {
    await keepPreference(LOCALE_COOKIE, locale)
    return {}
  },
})

export const setOwnNotices = toAction(setNoticePreference, {
  done: (_, t) => ({ message: t('notices.preference.saved') }),
})

/** The address is shown this once: only a hash of it is kept. */
export const makeOwnFeed = toAction(makeFeed, {
  done: ({ secret }, t) => ({
    message: t('auth.feed.made'),
    notes: [{ text: feedAddress(secret) }],
  }),
})

export const revokeOwnFeed = toAction(revokeFeed, {
  done: (_, t) => ({ message: t('auth.feed.revoked') }),
})
