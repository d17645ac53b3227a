'use server'

import { orderOf, rearrange } from '#components/standards/form-rows.ts'
import { createStandard } from '#lib/standards/commands/create-standard.ts'
import { deleteStandard } from '#lib/standards/commands/delete-standard.ts'
import { importStandard } from '#lib/standards/commands/import-standard.ts'
import { publishStandard } from '#lib/standards/commands/publish-standard.ts'
import { retireStandard } from '#lib/standards/commands/retire-standard.ts'
import { saveStandard } from '#lib/standards/commands/save-standard.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput, typedValues } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { openPage } from '#lib/web/page.ts'
import { inputWithSheet } from '#lib/web/sheet-input.ts'
import { draftInput, namingItems } from './draft-input.ts'

const labels = () =>
  ({
    points: 'standards.field.points',
    maxBonus: 'standards.field.maxBonus',
    pass: 'standards.field.pass',
    section: 'standards.field.section',
    text: 'standards.field.text',
    criterion: 'standards.field.criterion',
    remedy: 'standards.field.remedy',
    title: 'standards.field.sectionTitle',
    proofKinds: 'standards.field.proofKinds',
    sourceDocument: 'standards.field.sourceDocument',
    effectiveOn: 'standards.field.effectiveOn',
    file: 'standards.field.file',
  }) as const

const save = toAction(saveStandard, {
  input: draftInput,
  labels,
  done: (_, t) => ({ message: t('standards.saved') }),
})

/** Saves the draft; a button of a row only rearranges what was typed and saves nothing. */
export async function changeDraft(before: FormState, form: FormData): Promise<FormState> {
  const { t } = await openPage('manage_standards')
  const order = orderOf(form.get('intent'))
  if (!order) return namingItems(await save(before, form))
  const values = rearrange(typedValues(form), order)
  return { status: 'shown', message: t('standards.rearranged'), values }
}

export const create = toAction(createStandard, {
  labels,
  done: ({ code, version }) => ({ redirect: `/standards/${code}/${version}` }),
})

export const publish = toAction(publishStandard, {
  input: (form) => formInput(form, { numbers: ['version', 'revision'] }),
  labels,
  done: ({ code, version }) => ({ redirect: `/standards/${code}/${version}` }),
})

export const retire = toAction(retireStandard, {
  done: ({ version }, t) => ({ message: t('standards.retired', { version }) }),
})

export const remove = toAction(deleteStandard, {
  done: () => ({ redirect: '/standards' }),
})

export const takeSheet = toAction(importStandard, {
  input: inputWithSheet,
  labels,
  done: ({ items }, t) => ({ message: t('standards.imported', { count: items }) }),
})
