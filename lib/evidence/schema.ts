import { z } from 'zod'
import { EVIDENCE_KINDS } from '#lib/domain/codes.ts'

/** Bounds of one upload: bytes received, pixels decoded, longer side of a preview in pixels. */
export const EVIDENCE_LIMITS = {
  bytes: 20 * 1024 * 1024,
  pixels: 50_000_000,
  preview: 480,
} as const

/** Longest name of a file, in characters, with its ending. */
export const NAME_LIMIT = 120

const ooxml = 'application/vnd.openxmlformats-officedocument'

/** What may be stored, by media type; the first ending is the one a file without any is given. */
export const STORED_TYPES = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  [`${ooxml}.wordprocessingml.document`]: ['docx'],
  [`${ooxml}.spreadsheetml.sheet`]: ['xlsx'],
  [`${ooxml}.presentationml.presentation`]: ['pptx'],
  'application/msword': ['doc', 'wps'],
  'application/vnd.ms-excel': ['xls', 'et'],
  'application/vnd.ms-powerpoint': ['ppt', 'pps', 'dps'],
} as const satisfies Record<string, readonly [string, ...string[]]>
export type StoredType = keyof typeof STORED_TYPES

/** For the `accept` of a file field. HEIC is taken and kept as JPEG. */
export const ACCEPTED_ENDINGS = [...Object.values(STORED_TYPES).flat(), 'heic', 'heif'].map(
  (ending) => `.${ending}`,
)

/** What an upload may say it shows: a form sends an empty text for nothing. */
export const evidenceKind = z
  .enum(['', ...EVIDENCE_KINDS])
  .transform((kind) => (kind === '' ? null : kind))

/** An upload as the API answers it; size and hash are those of what is stored. */
export const evidenceDto = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type EvidenceDto = z.infer<typeof evidenceDto>

/** What is known of a file that lies in the store, before it has a row. */
export const storedFile = z.strictObject({
  ...evidenceDto.omit({ id: true }).shape,
  hasPreview: z.boolean(),
  /** What it shows, as the uploader says; null when nothing was said. */
  kind: z.enum(EVIDENCE_KINDS).nullable(),
})
export type StoredFile = z.infer<typeof storedFile>
