import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Ask } from '../load.ts'
import { pidIn } from '../processes.ts'
import type { Target } from '../target.ts'

const SCRIPT = resolve('tests/bench/redmine/redmine.sh')
const BASE = `http://127.0.0.1:${process.env.REDMINE_PORT ?? '3065'}`
const CHAMBERS = 54
/** The columns the ledger shows, and the words both are searched for. */
const COLUMNS = ['project', 'tracker', 'status', 'priority', 'subject', 'assigned_to', 'due_date']

/** Redmine with as many issues, set up at its first use and kept in a folder its users can enter. */
export async function startRedmine(issues: number): Promise<Target & { stop(): void }> {
  const folder = join(tmpdir(), `sanzhi-redmine-${issues}`)
  const script = (action: string) => {
    const { status } = spawnSync('bash', [SCRIPT, action, folder, String(issues)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) throw new Error(`redmine.sh ${action} ended with ${status}`)
  }
  const mark = join(folder, 'complete')
  if (!existsSync(mark)) {
    script('set-up')
    writeFileSync(mark, '')
  }
  script('start')
  const headers = { 'X-Redmine-API-Key': readFileSync(join(folder, 'key'), 'utf8').trim() }
  const cookie = await signIn()
  const app = ['nginx', 'puma'].map((name) => pidIn(join(folder, 'app', `${name}.pid`)))
  const database = pidIn(join(folder, 'pg', 'postmaster.pid'))
  return {
    name: 'Redmine',
    base: BASE,
    roots: () => ({ app, database }),
    ask: (operation, n) => asks(operation, n, { issues, headers, cookie }),
    stop: () => script('stop'),
  }
}

type Caller = Readonly<{ issues: number; headers: Record<string, string>; cookie: string }>

/** The same operation as Redmine knows it. */
function asks(operation: string, n: number, { issues, headers, cookie }: Caller): Ask | null {
  const page = (path: string): Ask => ({ method: 'GET', path, headers: { cookie }, status: 200 })
  const sent = { ...headers, 'content-type': 'application/json' }
  const status = 1 + (n % 5)
  const tracker = 1 + (n % 6)
  const issue = 1 + ((n * 48_271) % issues)
  const place = 36 + (n % CHAMBERS)
  switch (operation) {
    case 'ledger page':
      return page(`/issues?${filter({ status_id: status, tracker_id: tracker })}`)
    case 'ledger JSON': {
      const path = `/issues.json?status_id=${status}&tracker_id=${tracker}&sort=due_date,id:desc&limit=50`
      return { method: 'GET', path, headers, status: 200 }
    }
    case 'issue page':
      return page(`/issues/${issue}?tab=history`)
    case 'dashboard, district':
      return page('/projects/place-1/issues/report')
    case 'dashboard, chamber':
      return page(`/projects/place-${place}/issues/report`)
    case 'search, two characters':
      return page(
        `/search?scope=all&issues=1&q=${encodeURIComponent(WORDS[n % WORDS.length] ?? '')}`,
      )
    case 'create': {
      const body = {
        project_id: place,
        tracker_id: tracker,
        priority_id: 1,
        subject: `无固定阵地 ${n}`,
      }
      const rest = { description: '商会借用会议室办公，没有固定场所。', due_date: '2030-12-31' }
      const issueBody = JSON.stringify({ issue: { ...body, ...rest } })
      return { method: 'POST', path: '/issues.json', headers: sent, body: issueBody, status: 201 }
    }
    case 'action': {
      const body = JSON.stringify({ issue: { status_id: 1 + (n % 8), notes: `已阅 ${n}` } })
      return { method: 'PUT', path: `/issues/${issue}.json`, headers: sent, body, status: 204 }
    }
    default:
      return null
  }
}

const WORDS = ['商会', '注册', '活动', '阵地', '培训', '会费', '换届', '印章', '台账', '登记']

function filter(values: Record<string, number>): string {
  const query = new URLSearchParams({ set_filter: '1', sort: 'due_date,id:desc', per_page: '50' })
  for (const [name, value] of Object.entries(values)) {
    query.append('f[]', name)
    query.append(`op[${name}]`, '=')
    query.append(`v[${name}][]`, String(value))
  }
  for (const column of COLUMNS) query.append('c[]', column)
  return query.toString()
}

async function signIn(): Promise<string> {
  const form = await fetch(`${BASE}/login`)
  const token = /name="authenticity_token" value="([^"]+)"/.exec(await form.text())?.[1] ?? ''
  const cookies = (response: Response) =>
    response.headers.getSetCookie().map((one) => one.split(';')[0])
  const answer = await fetch(`${BASE}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies(form).join('; ') },
    body: new URLSearchParams({
      authenticity_token: token,
      username: 'officer',
      password: 'sanzhi-demo',
    }),
  })
  if (answer.status !== 302) throw new Error(`signing in to Redmine failed: ${answer.status}`)
  return cookies(answer).join('; ')
}
