import { districtDb } from '#lib/db/district.ts'
import { expectColumns, expectSame } from './difference.ts'

/** The store of files, given by the caller, so that no feature knows another. */
export type FileStore = Readonly<{
  /** Size and SHA-256 of what lies under this hash, or null when nothing does. */
  digest: (sha256: string) => Promise<{ size: number; sha256: string } | null>
  hasPreview: (sha256: string) => Promise<boolean>
}>

const BATCH = 500
const SELECT = {
  id: true,
  sha256: true,
  size: true,
  hasPreview: true,
  seq: true,
  issue: { select: { number: true } },
} as const

/**
 * Reads every stored file of a district, attached or not, and compares size and hash with its row.
 * @returns how many rows have their file
 * @throws Contradiction at the first file that is missing or different.
 */
export async function checkFiles(districtId: string, store: FileStore): Promise<number> {
  let files = 0
  for (let after: string | undefined; ; ) {
    const rows = await districtDb(districtId).evidence.findMany({
      where: after === undefined ? {} : { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: SELECT,
    })
    for (const { id, sha256, size, hasPreview, issue, seq } of rows) {
      const place = { subject: issue?.number ?? 'upload', seq }
      const found = (await store.digest(sha256)) ?? {}
      expectColumns(place, `file of evidence ${id}.`, found, { sha256, size })
      const isThere = hasPreview && (await store.hasPreview(sha256))
      expectSame(place, `preview of evidence ${id}`, isThere, hasPreview)
    }
    files += rows.length
    after = rows.at(-1)?.id
    if (after === undefined) return files
  }
}
