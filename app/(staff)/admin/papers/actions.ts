'use server'

import { resetTemplate } from '#lib/papers/commands/reset-template.ts'
import { setTemplate } from '#lib/papers/commands/set-template.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'

/** Takes an uploaded template into use. */
export const upload = toAction(setTemplate, {
  input: async (form) => {
    const fields = formInput(form, { numbers: ['version'] })
    const file = form.get('bytes')
    if (!(file instanceof File) || file.size === 0) return fields
    return { ...fields, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  },
  done: ({ kind }, t) => ({
    message: t('papers.templates.taken', { kind: t(`codes.paperKind.${kind}`) }),
  }),
  labels: () => ({ bytes: 'papers.templates.file' }),
})

/** Goes back to the product's own template. */
export const goBack = toAction(resetTemplate, {
  input: (form) => formInput(form, { numbers: ['version'] }),
  done: () => ({ redirect: '/admin/papers' }),
})
