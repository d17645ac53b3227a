import { mkdtempSync } from 'node:fs'
import { acquireServer } from '#lib/db/embedded-server.ts'
import { migrate } from '#lib/db/migrate.ts'
const s = await acquireServer(mkdtempSync('/tmp/simdb-'), { throwAway: true })
Object.assign(process.env, { DATABASE_URL: s.url, AUTH_SECRET: '2SsDrudAHl4iFJ6V6rRJ4yUlIt5nOf48jet8uI50ftk=', DATA_DIR: '/tmp/simdata', DEMO: 'off', HOST:'127.0.0.1', PORT:'3000', NEXTAUTH_URL:'http://127.0.0.1:3000' })
await migrate(s.url)
const { runYear } = await import('#tests/support/simulation/run-year.ts')
const t = performance.now()
try {
const r = await runYear(JSON.parse(process.argv[2]!))
console.log(JSON.stringify(r, null, 1), ((performance.now()-t)/1000).toFixed(1)+' s')
} catch (e) { console.error(e) }
await s.release(); process.exit(0)
