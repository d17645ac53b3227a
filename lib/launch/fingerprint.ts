import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const skipped = new Set(['generated', 'node_modules', '.next', '.data'])

/** One hash over the names and contents of files and folders; missing ones count as empty. */
export function fingerprint(paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) for (const file of filesBelow(path)) add(hash, file)
  return hash.digest('hex')
}

function add(hash: ReturnType<typeof createHash>, file: string) {
  const content = readFileSync(file)
  hash.update(`${file}\0${content.length}\0`).update(content)
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = join(path, entry.name)
      if (entry.isDirectory()) return filesBelow(child)
      return entry.isFile() ? [child] : []
    })
}

/** Whether the stamp file holds this hash. */
export function isStamped(file: string, hash: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === hash
}

/** Remembers what something was made from. Written last, so that half-made things do not count. */
export function stamp(file: string, hash: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${hash}\n`)
}
