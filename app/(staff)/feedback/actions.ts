'use server'

import { spokenNumber } from '#lib/domain/feedback.ts'
import { answerFeedback } from '#lib/feedback/commands/answer-feedback.ts'
import { createLink } from '#lib/feedback/commands/create-link.ts'
import { dismissFeedback } from '#lib/feedback/commands/dismiss-feedback.ts'
import { giveFeedback } from '#lib/feedback/commands/give-feedback.ts'
import { openFeedbackIssue } from '#lib/feedback/commands/open-feedback-issue.ts'
import { revealContact } from '#lib/feedback/commands/reveal-contact.ts'
import { revokeLink } from '#lib/feedback/commands/revoke-link.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { openPage } from '#lib/web/page.ts'

export const give = toAction(giveFeedback, {
  input: async (form) => {
    const { actor } = await openPage('give_feedback')
    await countAgainst('feedback', actor.accountId)
    return formInput(form)
  },
  labels: () => ({ text: 'feedback.text' }),
  done: ({ number }, t) => ({ message: t('feedback.given', { number: spokenNumber(number) }) }),
})

export const openAsIssue = toAction(openFeedbackIssue, {
  labels: () => ({ confirmed: 'feedback.confirmed' }),
  done: ({ number }) => ({ redirect: `/issues/${number}` }),
})

export const answer = toAction(answerFeedback, {
  labels: () => ({ answer: 'feedback.answer' }),
  done: ({ id }) => ({ redirect: `/feedback/${id}` }),
})

export const dismiss = toAction(dismissFeedback, {
  done: ({ id }) => ({ redirect: `/feedback/${id}` }),
})

export const reveal = toAction(revealContact, {
  done: ({ contact }, t) => ({
    message: contact === null ? t('feedback.contactGone') : t('feedback.contactShown', { contact }),
  }),
})

export const addLink = toAction(createLink, {
  done: ({ id }) => ({ redirect: `/feedback/links/${id}` }),
})

export const endLink = toAction(revokeLink, {
  done: (_, t) => ({ message: t('feedback.links.revoked') }),
})
