import { DomainError } from '#lib/domain/errors.ts'
import { defineCommand } from '#lib/kernel/command.ts'
import { lockOpenImport } from '../load.ts'
import { takeBackInput } from '../schema.ts'
import type { ImportStarted } from './apply-import.ts'

/**
 * Asks for everything that was written of an import to be taken back: cells by correcting the other
 * way, new issues by ending them. A worker does it row by row; what somebody has worked on since stays,
 * and says so.
 * @throws DomainError not_found, import_waits, import_taken_back; import_not_applied when nothing was
 *   written.
 */
export const takeBackImport = defineCommand({
  name: 'take-back-import',
  input: takeBackInput,
  async run({ tx, actor, now }, { id }): Promise<ImportStarted> {
    await lockOpenImport(tx, actor, id)
    const total = await tx.importRow.count({ where: { importId: id, status: 'done' } })
    if (total === 0) throw new DomainError('import_not_applied')
    await tx.ledgerImport.updateMany({
      where: { id },
      data: { state: 'taking_back', takenBackAt: now, actingId: actor.accountId },
    })
    return { id, total }
  },
})
