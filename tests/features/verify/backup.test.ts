import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { main } from '#lib/cli/main.ts'
import { withConnection } from '#lib/db/connection.ts'
import { listTables } from '#lib/db/table-list.ts'
import { cloneDatabase } from '#tests/support/database.ts'
import { plantSmallDistrict } from '#tests/support/small-district.ts'
import { closedIssue } from '#tests/support/verify/history.ts'

const dir = mkdtempSync(join(tmpdir(), 'sanzhi-backup-'))
const file = join(dir, 'all.tar.gz')
const source = process.env.DATABASE_URL as string
let sha256: string

beforeAll(async () => {
  const district = await plantSmallDistrict()
  sha256 = (await closedIssue(district)).photo.sha256
  await closedIssue(district)
  await plantSmallDistrict()
  await run('backup', '--to', file)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function run(...args: string[]) {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  return main(args, (work) => work()).finally(() => vi.restoreAllMocks())
}

/** The command as an operator runs it, on a database and a data folder of its own. */
async function elsewhere<T>(work: (cli: Cli, url: string, dataDir: string) => Promise<T>) {
  const { url, drop } = await cloneDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'sanzhi-restored-'))
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir }
  const cli: Cli = (...args) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['lib/launch/run-cli.ts', ...args],
      { env, encoding: 'utf8' },
    )
    return { status, said: stdout + stderr }
  }
  try {
    return await work(cli, url, dataDir)
  } finally {
    await drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
type Cli = (...args: string[]) => { status: number | null; said: string }

/** Every row of every table, as text. */
function allRows(url: string): Promise<Record<string, string[]>> {
  return withConnection(url, async (query) => {
    const rows: Record<string, string[]> = {}
    for (const { name } of await listTables((sql) => query(sql))) {
      const found = await query(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)
      rows[name] = found.map(({ row }) => String(row))
    }
    return rows
  })
}

test('a backup restores to the same rows and files, and the record agrees', async () => {
  await elsewhere(async (cli, url, dataDir) => {
    const { status, said } = cli('restore', '--from', file)
    expect(said).toContain('Everything agrees')
    expect(status).toBe(0)
    expect(await allRows(url)).toEqual(await allRows(source))
    const path = join('evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    const original = await readFile(join(process.env.DATA_DIR as string, path))
    expect(await readFile(join(dataDir, path))).toEqual(original)
    await withConnection(url, async (query) => {
      const [next] = await query(
        `INSERT INTO audit_entry (at, action, result, detail) VALUES (now(), 'a', 'ok', '{}') RETURNING id`,
      )
      expect(next).toBeDefined()
      const [outbox] = await query(
        `SELECT nextval(pg_get_serial_sequence('outbox', 'id')) > max(id) AS ahead FROM outbox`,
      )
      expect(outbox).toEqual({ ahead: true })
    })
    expect(cli('restore', '--from', file)).toMatchObject({
      status: 1,
      said: expect.stringContaining('is not empty'),
    })
  })
})

test('a backup is for its owner alone, and never written over a file', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await expect(run('backup', '--to', file)).rejects.toThrow('exists already')
})

test('any tool opens a backup', () => {
  const { status, stdout } = spawnSync('tar', ['-tzf', file], { encoding: 'utf8' })
  expect(status).toBe(0)
  const names = stdout.trim().split('\n')
  expect(names[0]).toBe('manifest.json')
  expect(names).toContain('tables/event/00001.copy')
  expect(names).toContain(`evidence/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`)
  expect(names.at(-1)).toBe('complete.json')
})

test('what is damaged, cut off or something else leaves the database empty', async () => {
  const bytes = readFileSync(file)
  const tar = gunzipSync(bytes)
  const flipped = Buffer.from(tar)
  flipped.write('XXXX', tar.indexOf('%PDF-1.7'))
  const manifest = tar.toString('latin1').replace('"format": 1', '"format": 2')
  const other = tar.toString('latin1').replace(/"checksum": "..../, '"checksum": "0000')
  const bad = {
    'is not a whole backup': [randomBytes(5000), bytes.subarray(0, bytes.length / 2)],
    'is damaged': [gzipSync(flipped)],
    'has the format 2': [gzipSync(Buffer.from(manifest, 'latin1'))],
    'was made at the migration': [gzipSync(Buffer.from(other, 'latin1'))],
    'is not a whole backup of': [gzipSync(tar.subarray(0, tar.indexOf('complete.json')))],
  }
  await elsewhere(async (cli, url) => {
    for (const [sentence, archives] of Object.entries(bad)) {
      for (const archive of archives) {
        writeFileSync(join(dir, 'bad.tar.gz'), archive)
        const { status, said } = cli('restore', '--from', join(dir, 'bad.tar.gz'))
        expect(said).toContain(sentence)
        expect(status).toBe(1)
      }
    }
    for (const rows of Object.values(await allRows(url))) expect(rows).toEqual([])
  })
})

test('a backup of a store in which a file is missing is refused and leaves nothing', async () => {
  const target = join(dir, 'second.tar.gz')
  const path = join(process.env.DATA_DIR as string, 'evidence', sha256.slice(0, 2))
  spawnSync('mv', [path, `${path}.away`])
  await expect(run('backup', '--to', target)).rejects.toThrow('is missing')
  spawnSync('mv', [`${path}.away`, path])
  expect(() => truncateSync(target)).toThrow()
})
