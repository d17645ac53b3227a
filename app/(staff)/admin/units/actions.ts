'use server'

import { createUnit } from '#lib/units/commands/create-unit.ts'
import { disableUnit } from '#lib/units/commands/disable-unit.ts'
import { editUnit } from '#lib/units/commands/edit-unit.ts'
import { enableUnit } from '#lib/units/commands/enable-unit.ts'
import { moveUnit } from '#lib/units/commands/move-unit.ts'
import { reorganise } from '#lib/units/commands/reorganise.ts'
import { PROFILE_FIELDS } from '#lib/units/schema.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'

export const addUnit = toAction(createUnit, {
  done: ({ code }) => ({ redirect: `/admin/units/${code}` }),
})

/** A fact that was emptied in the form is to be emptied; one that the form has not is left alone. */
export const changeUnit = toAction(editUnit, {
  input: (form) => {
    const emptied = PROFILE_FIELDS.filter((field) => form.get(field) === '')
    return { ...formInput(form), ...Object.fromEntries(emptied.map((field) => [field, ''])) }
  },
  done: (_, t) => ({ message: t('admin.saved') }),
})

export const relocateUnit = toAction(moveUnit, {
  done: (_, t) => ({ message: t('admin.units.moved') }),
})

export const stopUnit = toAction(disableUnit, {
  done: (_, t) => ({ message: t('admin.units.wasDisabled') }),
})

export const restartUnit = toAction(enableUnit, {
  done: (_, t) => ({ message: t('admin.units.wasEnabled') }),
})

/** Afterwards one looks at the unit that goes on. */
export const rearrange = toAction(reorganise, {
  input: (form) => formInput(form, { lists: form.get('kind') === 'split' ? ['chambers'] : [] }),
  done: ({ code }) => ({ redirect: `/admin/units/${code}` }),
})
