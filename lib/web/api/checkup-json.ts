import { z } from 'zod'
import type { CampaignLine, CheckupDetail, CheckupLine } from '#lib/checkups/dto.ts'
import { CHECKUP_STATUSES, EVIDENCE_KINDS } from '#lib/domain/codes.ts'
import { DomainError } from '#lib/domain/errors.ts'
import { ITEM_KINDS } from '#lib/domain/standard.ts'
import type { Params } from '../call.ts'
import { only } from './only.ts'

const named = z.strictObject({ code: z.string(), name: z.string() })
const standard = z.strictObject({ ...named.shape, version: z.int().min(1) })
const points = z.number().min(0)

/** A check-up as the API lists it. */
export const checkupLineJson = z
  .strictObject({
    id: z.uuid(),
    chamber: named,
    campaign: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
    standard,
    status: z.enum(CHECKUP_STATUSES),
    openedAt: z.iso.datetime(),
    sealedAt: z.iso.datetime().nullable(),
    total: z.number().nullable(),
    points,
  })
  .meta({ id: 'CheckupLine' })

const itemJson = z
  .strictObject({
    code: z.string(),
    section: z.string(),
    kind: z.enum(ITEM_KINDS),
    text: z.string(),
    criterion: z.string(),
    points,
    pass: points,
    selfScore: points.nullable(),
    selfNote: z.string().nullable(),
    score: points.nullable(),
    reason: z.string().nullable(),
    version: z.int().min(0),
    evidence: z.array(
      z.strictObject({ id: z.uuid(), name: z.string(), kind: z.enum(EVIDENCE_KINDS).nullable() }),
    ),
    issue: z.string().nullable(),
  })
  .meta({
    id: 'CheckupItem',
    description: '`version` goes with the next entry; 0 before the first.',
  })

/** A check-up with its score sheet. */
export const checkupJson = z
  .strictObject({
    ...checkupLineJson.shape,
    version: z.int().min(1),
    running: z.number(),
    currentTotal: z.number().nullable(),
    isVetoed: z.boolean(),
    failedGates: z.array(z.string()),
    sealHash: z.string().nullable(),
    items: z.array(itemJson),
  })
  .meta({ id: 'Checkup' })

/** What one entry left behind. */
export const scoredJson = z
  .strictObject({ id: z.uuid(), item: z.string(), version: z.int().min(1) })
  .meta({ id: 'CheckupEntry' })

/** A campaign as the API lists it. */
export const campaignJson = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    standard,
    fromOn: z.iso.date(),
    untilOn: z.iso.date(),
    isClosed: z.boolean(),
    progress: z.strictObject({
      open: z.int(),
      selfScored: z.int(),
      sealed: z.int(),
      all: z.int(),
      average: z.number().nullable(),
    }),
  })
  .meta({ id: 'Campaign' })

export function showCheckupLine(line: CheckupLine): z.output<typeof checkupLineJson> {
  return only(checkupLineJson, line)
}

export function showCheckup(checkup: CheckupDetail): z.output<typeof checkupJson> {
  const items = checkup.sections.flatMap(({ code: section, items: all }) =>
    all.map(({ files, issue, ...item }) =>
      only(itemJson, {
        ...item,
        section,
        evidence: files.map(({ id, name, kind }) => ({ id, name, kind })),
        issue: issue?.number ?? null,
      }),
    ),
  )
  return only(checkupJson, { ...checkup, failedGates: [...checkup.failedGates], items })
}

export function showCampaign(campaign: CampaignLine): z.output<typeof campaignJson> {
  return only(campaignJson, campaign)
}

/** The id in the path; what is none is not found. */
export function checkupIdIn({ id }: Params): string {
  const parsed = z.uuid().safeParse(id)
  if (!parsed.success) throw new DomainError('not_found')
  return parsed.data
}
