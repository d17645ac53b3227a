import type { Ask } from './load.ts'

/** What the operations act as and on. */
export type Stage = Readonly<{
  cookie: string
  token: string
  /** Issues with the versions they have, in random order. */
  issues: readonly Readonly<{ number: string; version: number }>[]
  chambers: readonly string[]
}>

/** An operation people do: a name, and what it asks the nth time. */
export type Operation = Readonly<{ name: string; ask: (stage: Stage, n: number) => Ask }>

const WORDS = ['商会', '注册', '活动', '阵地', '面积', '会费', '换届', '印章', '台账', '登记']
const STAGES = [
  'submitted',
  'accepted',
  'dispatched',
  'rectifying',
  'pending_verification',
  'closed',
]

const CATEGORIES = ['registration', 'venue', 'leadership']

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** A stage and a category, by due date: what others filter by, too. */
function filter(n: number): string {
  return `stage=${at(STAGES, n)}&category=${at(CATEGORIES, Math.floor(n / STAGES.length))}&sort=dueOn`
}

function page(path: string, { cookie }: Stage): Ask {
  return { method: 'GET', path, headers: { cookie }, status: 200 }
}

function api(path: string, { token }: Stage): Ask {
  return { method: 'GET', path, headers: { authorization: `Bearer ${token}` }, status: 200 }
}

function post(path: string, { token }: Stage, body: object, status: number): Ask {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return { method: 'POST', path, headers, body: JSON.stringify(body), status }
}

/** Reads first, then what writes; the last two change the issues they are done on. */
export const OPERATIONS: readonly Operation[] = [
  { name: 'bare page', ask: (stage) => page('/sign-in', stage) },
  { name: 'ledger page', ask: (stage, n) => page(`/issues?${filter(n)}&limit=50`, stage) },
  {
    name: 'ledger JSON',
    ask: (stage, n) => api(`/api/v1/issues?${filter(n)}&limit=50&count=true`, stage),
  },
  { name: 'issue page', ask: (stage, n) => page(`/issues/${at(stage.issues, n).number}`, stage) },
  { name: 'dashboard, district', ask: (stage) => page('/dashboard', stage) },
  {
    name: 'dashboard, chamber',
    ask: (stage, n) => page(`/dashboard?unit=${at(stage.chambers, n)}`, stage),
  },
  {
    name: 'search, two characters',
    ask: (stage, n) => api(`/api/v1/issues?q=${encodeURIComponent(at(WORDS, n))}&limit=50`, stage),
  },
  {
    name: 'create',
    ask: (stage, n) =>
      post(
        '/api/v1/issues',
        stage,
        {
          title: `无固定阵地 ${n}`,
          description: '商会借用会议室办公，没有固定场所。',
          category: 'venue',
          source: 'visit',
          chamber: at(stage.chambers, n),
        },
        201,
      ),
  },
  {
    name: 'action',
    ask: (stage, n) => {
      const { number, version } = at(stage.issues, n)
      const body = { action: 'comment', version: version + Math.floor(n / stage.issues.length) }
      return post(`/api/v1/issues/${number}/actions`, stage, { ...body, note: '已阅' }, 200)
    },
  },
]
