'use server'

import { now } from '#lib/config/clock.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { runSmallImport } from '#lib/jobs/import-work.ts'
import { applyImport } from '#lib/ledger/commands/apply-import.ts'
import { mapChamber } from '#lib/ledger/commands/map-chamber.ts'
import { startImport } from '#lib/ledger/commands/start-import.ts'
import { takeBackImport } from '#lib/ledger/commands/take-back-import.ts'
import { prepareImport } from '#lib/ledger/prepare.ts'
import { toAction } from '#lib/web/action.ts'
import { formInput } from '#lib/web/form-input.ts'
import { countAgainst } from '#lib/web/limits.ts'
import { getActor } from '#lib/web/session.ts'

const labels = () =>
  ({
    file: 'imports.file',
    sheet: 'imports.sheet',
    unit: 'imports.chamberUnit',
    parent: 'imports.chamberParent',
    kind: 'imports.chamberKind',
  }) as const

/** Looks a file through before any transaction begins; nothing of it is written. */
export const upload = toAction(startImport, {
  labels,
  input: async (form) => {
    const actor = await getActor()
    if (!actor) throw new DomainError('unauthenticated')
    await countAgainst('upload', actor.accountId)
    const [file, sheet] = [form.get('file'), form.get('sheet')]
    const isFile = file instanceof File
    const bytes = new Uint8Array(isFile ? await file.arrayBuffer() : new ArrayBuffer(0))
    const given = { name: isFile ? file.name : '', bytes, sheet: String(sheet ?? '') }
    return prepareImport(actor, given, now())
  },
  done: ({ id }) => ({ redirect: `/issues/import/${id}` }),
})

export const apply = toAction(applyImport, {
  input: (form) => {
    const { intent, ...input } = formInput(form, { lists: ['rows', 'cells'] })
    if (intent === 'all') return { id: input.id, all: true }
    const count = [input.rows, input.cells].flat().filter((one) => one !== undefined).length
    if (count === 0) throw new DomainError('nothing_changed')
    return input
  },
  done: async (started) => {
    const actor = await getActor()
    if (actor) await runSmallImport(actor.districtId, started)
    return { redirect: `/issues/import/${started.id}` }
  },
})

export const takeBack = toAction(takeBackImport, {
  labels: () => ({ confirmed: 'imports.takeBackConfirmed' }) as const,
  input: (form) => {
    const { confirmed, ...input } = formInput(form)
    if (confirmed === 'true') return input
    throw new DomainError('invalid_input', { fields: [{ path: 'confirmed', rule: 'required' }] })
  },
  done: async (started) => {
    const actor = await getActor()
    if (actor) await runSmallImport(actor.districtId, started)
    return { redirect: `/issues/import/${started.id}` }
  },
})

export const sayChamber = toAction(mapChamber, {
  labels,
  done: (_, t) => ({ message: t('imports.chamberSaved') }),
})
