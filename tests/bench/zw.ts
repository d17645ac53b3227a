import { run } from './load.ts'
import { usageOf, pidIn } from './processes.ts'
import { readFileSync } from 'node:fs'
import { execSync } from 'node:child_process'
import { OPERATIONS } from './operations.ts'
import pg from 'pg'
const [secs, conc, ...names] = process.argv.slice(2)
const app = Number(execSync("cat /tmp/prof/pid").toString())
const roots = { app:[app], database: pidIn('/tmp/w/core/.data/bench-100000/postgres/postmaster.pid') }
const url = readFileSync('/tmp/prof/dburl','utf8').trim()
const c = new pg.Client({connectionString:url}); await c.connect()
const { rows: issues } = await c.query("SELECT number, version FROM issue WHERE stage='closed' ORDER BY random() LIMIT 2000")
const { rows: ch } = await c.query("SELECT code FROM unit WHERE level='chamber' ORDER BY random()")
const stage = { cookie:'', token: readFileSync('/tmp/prof/token','utf8').trim(), issues, chambers: ch.map(r=>r.code) }
let k=0; for (const name of names) { k=0
  const op = OPERATIONS.find(o=>o.name===name)!
  const plan = { base:'http://127.0.0.1:4400', concurrency:Number(conc), seconds:Number(secs), next:()=>op.ask(stage as never,k++) }
  const waits = new Map<string,number>(); let on=true
  const watch=(async()=>{ while(on){ const {rows}=await c.query("SELECT coalesce(wait_event_type||':'||wait_event,'cpu') w, state, left(query,70) q FROM pg_stat_activity WHERE state<>'idle' AND pid<>pg_backend_pid()"); for(const r of rows){const k=`${r.state} ${r.w} ${r.q.replace(/\s+/g,' ')}`; waits.set(k,(waits.get(k)??0)+1)} await new Promise(d=>setTimeout(d,20)) } })()
  const a=usageOf(roots); const l=await run(plan); const b=usageOf(roots); on=false; await watch
  const n=l.latencies.length; const s=[...l.latencies].sort((x,y)=>x-y)
  console.log(name, 'n',n,'rps',(n/l.seconds).toFixed(1),'p50',s[n>>1]?.toFixed(1),'p95',s[Math.floor(n*.95)]?.toFixed(1),'app',((b.app-a.app)*1000/n).toFixed(1),'db',((b.database-a.database)*1000/n).toFixed(1),'err',l.errors)
  console.log([...waits].sort((x,y)=>y[1]-x[1]).slice(0,22).map(([k,v])=>`${String(v).padStart(5)} ${k}`).join('\n'))
}
await c.end()
