import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { dateOf } from '#lib/domain/calendar.ts'
import { LEVELS, STAGES, UNIT_KIND_CODES } from '#lib/domain/codes.ts'
import { OFFICE_CODES } from '#lib/domain/offices.ts'
import { issueNumber, unitCode } from '#lib/domain/text.ts'
import { search } from '#lib/finder/queries.ts'
import { type SearchInput, searchInput } from '#lib/finder/schema.ts'
import type { Call } from '../call.ts'
import { reading } from './operation.ts'

const marks = z
  .array(z.tuple([z.int(), z.int()]))
  .meta({ description: 'Where the words stand: from and to, in UTF-16 code units' })
const found = <S extends z.ZodType>(item: S) =>
  z.strictObject({ items: z.array(item), more: z.boolean() })

const unit = z.strictObject({
  code: unitCode,
  name: z.string(),
  level: z.enum(LEVELS),
  kind: z.enum(UNIT_KIND_CODES),
  parentCode: unitCode.nullable(),
  parentName: z.string().nullable(),
  disabled: z.boolean(),
  marks,
})
const person = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  phone: z.string().nullable().meta({ description: 'Masked' }),
  offices: z.array(z.strictObject({ office: z.enum(OFFICE_CODES), unitName: z.string() })),
  marks,
})
const issue = z.strictObject({
  number: issueNumber,
  title: z.string(),
  stage: z.enum(STAGES),
  chamberName: z.string(),
  reportedAt: z.iso.datetime(),
  numberMarks: marks,
  titleMarks: marks,
  excerpt: z.strictObject({ text: z.string(), marks }).nullable(),
})

/** What a search answers, best first of each kind. */
export const searchJson = z
  .strictObject({
    units: found(unit),
    people: found(person),
    issues: found(issue),
    isLoose: z.boolean().meta({
      description: 'Nothing is spelled like that: these names are spelled much like it',
    }),
  })
  .meta({ id: 'SearchResults' })

export const searchPaths: ZodOpenApiPathsObject = {
  '/api/v1/search': {
    get: reading('search', 'Units, people and issues the caller sees, by words', searchJson, {
      query: searchInput,
    }),
  },
}

/** The results of a search, as far as the caller sees. */
export function showSearch({ actor, now }: Call, input: SearchInput) {
  return search(actor, input, dateOf(now))
}
