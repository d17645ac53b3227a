import type { z } from 'zod'
import { recordAct } from '#lib/audit/record.ts'
import { DomainError } from '#lib/domain/errors.ts'
import type { StandardContent } from '#lib/domain/standard.ts'
import { type Ctx, defineCommand } from '#lib/kernel/command.ts'
import type { StandardRef } from '../dto.ts'
import { auditSubject, contentOf, requireStandards } from '../load.ts'
import { PROPOSAL_FORMS } from '../proposals/forms.ts'
import { createStandardInput } from '../schema.ts'

const EMPTY: StandardContent = { points: 100, maxBonus: 0, sections: [], items: [] }

type Start = Readonly<{
  code: string
  kind: string
  name: string
  sourceDocument: string | null
  content: StandardContent
}>

/**
 * Starts a draft: an empty form under a code of its own, or the next version of a standard from an
 * earlier version or from a proposal. A standard has one draft at a time.
 * @throws DomainError not_granted; not_found; code_taken at `code`; draft_exists with its version.
 */
export const createStandard = defineCommand({
  name: 'create-standard',
  input: createStandardInput,
  async run(ctx, input): Promise<StandardRef> {
    requireStandards(ctx)
    const { tx, actor, now } = ctx
    const { content, ...start } = await startOf(ctx, input)
    const versions = await tx.standard.findMany({
      where: { code: start.code },
      orderBy: { version: 'desc' },
      select: { version: true, status: true },
    })
    if (input.from === 'nothing' && versions.length > 0) {
      throw new DomainError('code_taken', { path: 'code' })
    }
    const draft = versions.find(({ status }) => status === 'draft')
    if (draft) throw new DomainError('draft_exists', { params: { version: draft.version } })
    const version = (versions[0]?.version ?? 0) + 1
    const { districtId, personId } = actor
    const made = { districtId, version, status: 'draft', createdById: personId, createdAt: now }
    await tx.standard.create({ data: { ...start, ...made, content } })
    const ref = { code: start.code, version }
    await recordAct(ctx, 'create-standard', auditSubject(ref), { from: input.from })
    return ref
  },
})

async function startOf({ tx }: Ctx, input: z.output<typeof createStandardInput>): Promise<Start> {
  switch (input.from) {
    case 'nothing': {
      const { from: _from, ...start } = input
      return { ...start, sourceDocument: null, content: EMPTY }
    }
    case 'proposal':
      return PROPOSAL_FORMS[input.proposal]
    case 'version': {
      const { code, version } = input
      const found = await tx.standard.findFirst({ where: { code, version } })
      if (!found) throw new DomainError('not_found')
      const { kind, name, sourceDocument, content } = found
      return { code, kind, name, sourceDocument, content: contentOf(content) }
    }
  }
}
