'use server'

import { deleteView } from '#lib/views/commands/delete-view.ts'
import { editView } from '#lib/views/commands/edit-view.ts'
import { saveView } from '#lib/views/commands/save-view.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'

const labels = () =>
  ({ name: 'views.name', unit: 'views.shareWith', position: 'views.position' }) as const

export const keepView = toAction(saveView, {
  labels,
  done: (_, t, form) => ({ message: t('views.kept', { name: `${form.get('name')}` }) }),
})

export const changeView = toAction(editView, {
  input: (form) => formInput(form, { numbers: ['version'] }),
  labels,
  done: (_, t) => ({ message: t('views.changed') }),
})

export const dropView = toAction(deleteView, {
  done: (_, t) => ({ message: t('views.deleted') }),
})
