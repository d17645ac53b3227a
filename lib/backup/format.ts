import { z } from 'zod'

// A backup is a tar.gz that any tool can open: manifest.json, then tables/NAME/00001.copy … (rows
// as PostgreSQL's COPY writes them, cut into parts), then evidence/ab/cd/HASH, then complete.json.

/** Changes when an older program could no longer read what this one writes. */
export const BACKUP_FORMAT = 1

export const MANIFEST = 'manifest.json'
export const COMPLETE = 'complete.json'
/** Rows are cut into parts of about this many bytes, because tar wants to know sizes beforehand. */
export const PART_BYTES = 4 * 1024 * 1024

export const manifestSchema = z.strictObject({
  format: z.int(),
  createdAt: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()) })),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Written last: an archive without it was not finished. */
export const completeSchema = z.strictObject({ parts: z.int(), files: z.int() })

/** A file of the store by what it is: the evidence itself or its small picture. */
export type StoredName = Readonly<{ sha256: string; variant: 'file' | 'preview' }>

export function tableMember(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(5, '0')}.copy`
}

export function fileMember({ sha256, variant }: StoredName): string {
  const ending = variant === 'preview' ? '.preview.webp' : ''
  return `evidence/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}${ending}`
}

/** What a member is, by its name; null for anything this format does not know. */
export function memberKind(name: string): { table: string } | StoredName | null {
  const table = /^tables\/([a-z_]+)\/\d{5,}\.copy$/.exec(name)?.[1]
  if (table) return { table }
  const sha256 = /^evidence\/..\/..\/([0-9a-f]{64})(\.preview\.webp)?$/.exec(name)?.[1]
  if (!sha256) return null
  return { sha256, variant: name.endsWith('.webp') ? 'preview' : 'file' }
}
