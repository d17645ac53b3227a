'use server'

import { appointPerson } from '#lib/people/commands/appoint-person.ts'
import { createAccount } from '#lib/people/commands/create-account.ts'
import { createPerson } from '#lib/people/commands/create-person.ts'
import { disableAccount } from '#lib/people/commands/disable-account.ts'
import { editPerson } from '#lib/people/commands/edit-person.ts'
import { enableAccount } from '#lib/people/commands/enable-account.ts'
import { endAppointment } from '#lib/people/commands/end-appointment.ts'
import { resetPassword } from '#lib/people/commands/reset-password.ts'
import { revealPhone } from '#lib/people/commands/reveal-phone.ts'
import { toAction } from '#lib/web/action.ts'

/** A person's name has a word of its own, 姓名. */
function personLabels() {
  return { name: 'fields.person' } as const
}

/** Stays on the form when there is a password to be read, for it is shown this once. */
export const enterPerson = toAction(createPerson, {
  labels: personLabels,
  done: ({ personId, login, password }, t) =>
    login && password
      ? { message: t('admin.people.createdWith', { login, password }) }
      : { redirect: `/admin/people/${personId}` },
})

export const changePerson = toAction(editPerson, {
  labels: personLabels,
  done: (_, t) => ({ message: t('admin.saved') }),
})

export const openPersonAccount = toAction(createAccount, {
  done: ({ login, password }, t) => ({
    message: t('admin.people.newPassword', { login, password: password ?? '' }),
  }),
})

export const resetPersonPassword = toAction(resetPassword, {
  done: ({ login, password }, t) => ({
    message: t('admin.people.newPassword', { login, password: password ?? '' }),
  }),
})

export const closeAccount = toAction(disableAccount, {
  done: (_, t) => ({ message: t('admin.people.disabled') }),
})

export const reopenAccount = toAction(enableAccount, {
  done: (_, t) => ({ message: t('admin.people.enabled') }),
})

export const showPhone = toAction(revealPhone, {
  done: ({ phone }, t) => ({ message: t('admin.people.revealed', { phone }) }),
})

export const appoint = toAction(appointPerson, {
  done: (_, t) => ({ message: t('admin.people.appointed') }),
})

export const endOffice = toAction(endAppointment, {
  done: (_, t) => ({ message: t('admin.people.ended') }),
})
