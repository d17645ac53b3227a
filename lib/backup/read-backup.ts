import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { StartupError } from '#lib/config/startup-error.ts'
import { type Filling, fillDatabase } from '#lib/db/copy-in.ts'
import {
  BACKUP_FORMAT,
  COMPLETE,
  completeSchema,
  MANIFEST,
  type Manifest,
  manifestSchema,
  memberKind,
  type StoredName,
} from './format.ts'
import { RowSink } from './row-sink.ts'
import { type Member, tarMembers } from './untar.ts'

type Options = Readonly<{
  databaseUrl: string
  from: string
  /** Migrations of this program in order; the archive must have been made with the same. */
  migrations: Manifest['migrations']
  /** Takes a file into the store, and refuses one whose content does not match its name. */
  putFile: (file: StoredName, content: AsyncIterable<Buffer>) => Promise<void>
}>

const damaged = (file: string) => new StartupError(`${file} is not a whole backup of this product.`)

/**
 * Fills an empty, migrated database and the store from an archive. The rows become visible only
 * when the whole archive has been read; files that were stored before a failure harm nobody.
 * @throws StartupError when the archive is damaged, cut off or of another version, or the database
 *   is not empty.
 */
export async function readBackup(options: Options): Promise<{ parts: number; files: number }> {
  const { databaseUrl, from } = options
  const source = createReadStream(from)
  const opened = source.pipe(createGunzip())
  source.once('error', (error) => opened.destroy(error))
  // Thrown to whoever reads it; it may come before anybody does.
  opened.on('error', () => {})
  try {
    return await fillDatabase(databaseUrl, (filling) => fill(filling, options, tarMembers(opened)))
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    if (code === 'ENOENT' && (error as { path?: string }).path === from) {
      throw new StartupError(`There is no file ${from}.`)
    }
    const isDamaged = code?.startsWith('Z_') || /tar archive|cut off/.test(message ?? '')
    throw isDamaged ? damaged(from) : error
  } finally {
    source.destroy()
    opened.destroy()
  }
}

async function fill(filling: Filling, options: Options, members: AsyncGenerator<Member>) {
  const first = (await members.next()).value as Member | undefined
  if (first?.name !== MANIFEST) throw damaged(options.from)
  requireFit(manifestSchema.parse(await readJson(first)), filling, options)
  const rows = new RowSink(filling)
  const counts = { parts: 0, files: 0 }
  for await (const member of members) {
    if (member.name === COMPLETE) {
      await rows.close()
      const { parts, files } = completeSchema.parse(await readJson(member))
      if (parts !== counts.parts || files !== counts.files) throw damaged(options.from)
      return counts
    }
    const kind = memberKind(member.name)
    if (!kind) throw damaged(options.from)
    if ('table' in kind) {
      counts.parts += 1
      await rows.write(kind.table, member.content)
    } else {
      counts.files += 1
      await options.putFile(kind, member.content)
    }
  }
  throw damaged(options.from)
}

function requireFit(manifest: Manifest, filling: Filling, { from, migrations }: Options): void {
  if (manifest.format !== BACKUP_FORMAT) {
    throw new StartupError(
      `${from} has the format ${manifest.format}, this program reads ${BACKUP_FORMAT}: use the version that made it.`,
    )
  }
  const plain = (value: unknown) => JSON.stringify(value)
  if (plain(manifest.migrations) !== plain(migrations)) {
    const made = manifest.migrations.at(-1)?.name ?? 'none'
    const here = migrations.at(-1)?.name ?? 'none'
    throw new StartupError(
      `${from} was made at the migration ${made}, this program is at ${here}: restore with the version that made it, then update.`,
    )
  }
  if (plain(manifest.tables) !== plain(filling.tables)) {
    throw new StartupError(`The tables of this database are not those of ${from}.`)
  }
}

async function readJson(member: Member): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of member.content) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}
