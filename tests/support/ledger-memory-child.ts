import { readFileSync } from 'node:fs'
import { actorOfAccount } from '#lib/auth/actor.ts'
import { disconnect } from '#lib/db/client.ts'
import { runExport } from '#lib/exports/run.ts'
import { prepareImport } from '#lib/ledger/prepare.ts'

/** A process of its own that exports or looks through one ledger, so that its memory can be held down. */
const [, , what = '', districtId = '', id = '', at = '', path = ''] = process.argv
const now = new Date(at)

async function done(): Promise<object> {
  if (what === 'export') {
    const { signal } = new AbortController()
    return { settled: await runExport({ districtId, id }, actorOfAccount, { now, signal }) }
  }
  const actor = await actorOfAccount({ districtId, id }, now)
  if (!actor) throw new Error(`no account ${id}`)
  const file = { name: 'ledger.xlsx', bytes: new Uint8Array(readFileSync(path)) }
  const { total, rows } = await prepareImport(actor, file, now)
  return { total, different: rows.length }
}

const answer = await done()
await disconnect()
console.log(JSON.stringify({ ...answer, peak: process.resourceUsage().maxRSS / 1024 }))
