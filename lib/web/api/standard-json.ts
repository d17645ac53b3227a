import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { STANDARD_KINDS, STANDARD_STATUSES } from '#lib/domain/codes.ts'
import { standardCode } from '#lib/domain/origin.ts'
import { standardContentSchema } from '#lib/domain/standard.ts'
import type { StandardDetail, StandardList } from '#lib/standards/dto.ts'
import { standardKeyInput } from '#lib/standards/schema.ts'
import { pageJson, showPage } from './list-json.ts'
import { only } from './only.ts'
import { reading } from './operation.ts'

const line = {
  code: standardCode,
  version: z.int().min(1),
  kind: z.enum(STANDARD_KINDS),
  status: z.enum(STANDARD_STATUSES),
  name: z.string(),
  sourceDocument: z.string().nullable(),
  effectiveOn: z.iso.date().nullable(),
}
const standardLineJson = z.strictObject(line).meta({ id: 'StandardLine' })
const standardJson = z
  .strictObject({
    ...line,
    publishedAt: z.iso.datetime().nullable(),
    retiredAt: z.iso.datetime().nullable(),
    content: standardContentSchema,
  })
  .meta({ id: 'Standard' })

/** All versions in one page: a district has a handful. */
export function showStandards({ lines }: StandardList) {
  return showPage({ items: [...lines], nextCursor: null }, (one) => only(standardLineJson, one))
}

/** A version with its form. */
export function showStandard(standard: StandardDetail) {
  return only(standardJson, standard)
}

/** The standards chambers are checked against. */
export const standardPaths: ZodOpenApiPathsObject = {
  '/api/v1/standards': {
    get: reading('listStandards', 'The versions of the standards', pageJson(standardLineJson), {}),
  },
  '/api/v1/standards/{code}/{version}': {
    get: reading('getStandard', 'One version with its items', standardJson, {
      path: standardKeyInput,
    }),
  },
}
