import { createToken } from '#lib/auth/tokens.ts'
import { now } from '#lib/config/clock.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { RouteHandler } from '#lib/web/call.ts'

const ORIGIN = 'http://127.0.0.1:3000'
type Handlers = Record<string, RouteHandler>

/** The addresses of the API and the modules that answer them, as Next finds them. */
export const ROUTES: Record<string, () => Promise<Handlers>> = {
  '/api/health': () => import('#app/api/health/route.ts'),
  '/api/v1/openapi.json': () => import('#app/api/v1/openapi.json/route.ts'),
  '/api/v1/units': () => import('#app/api/v1/units/route.ts'),
  '/api/v1/units/{code}/reorganisations': () =>
    import('#app/api/v1/units/[code]/reorganisations/route.ts'),
  '/api/v1/issues': () => import('#app/api/v1/issues/route.ts'),
  '/api/v1/issues/{number}': () => import('#app/api/v1/issues/[number]/route.ts'),
  '/api/v1/issues/{number}/events': () => import('#app/api/v1/issues/[number]/events/route.ts'),
  '/api/v1/issues/{number}/actions': () => import('#app/api/v1/issues/[number]/actions/route.ts'),
  '/api/v1/bulk': () => import('#app/api/v1/bulk/route.ts'),
  '/api/v1/bulk/{job}': () => import('#app/api/v1/bulk/[job]/route.ts'),
  '/api/v1/campaigns': () => import('#app/api/v1/campaigns/route.ts'),
  '/api/v1/checkups': () => import('#app/api/v1/checkups/route.ts'),
  '/api/v1/checkups/{id}': () => import('#app/api/v1/checkups/[id]/route.ts'),
  '/api/v1/checkups/{id}/scores': () => import('#app/api/v1/checkups/[id]/scores/route.ts'),
  '/api/v1/checkups/{id}/self-scores': () =>
    import('#app/api/v1/checkups/[id]/self-scores/route.ts'),
  '/api/v1/checkups/{id}/seal': () => import('#app/api/v1/checkups/[id]/seal/route.ts'),
  '/api/v1/dashboard': () => import('#app/api/v1/dashboard/route.ts'),
  '/api/v1/exports': () => import('#app/api/v1/exports/route.ts'),
  '/api/v1/exports/{id}': () => import('#app/api/v1/exports/[id]/route.ts'),
  '/api/v1/exports/{id}/file': () => import('#app/api/v1/exports/[id]/file/route.ts'),
  '/api/v1/facts': () => import('#app/api/v1/facts/route.ts'),
  '/api/v1/feedback': () => import('#app/api/v1/feedback/route.ts'),
  '/api/v1/imports': () => import('#app/api/v1/imports/route.ts'),
  '/api/v1/imports/{id}': () => import('#app/api/v1/imports/[id]/route.ts'),
  '/api/v1/imports/{id}/chambers': () => import('#app/api/v1/imports/[id]/chambers/route.ts'),
  '/api/v1/imports/{id}/apply': () => import('#app/api/v1/imports/[id]/apply/route.ts'),
  '/api/v1/imports/{id}/take-back': () => import('#app/api/v1/imports/[id]/take-back/route.ts'),
  '/api/v1/notices': () => import('#app/api/v1/notices/route.ts'),
  '/api/v1/notices/read': () => import('#app/api/v1/notices/read/route.ts'),
  '/api/v1/papers/{id}': () => import('#app/api/v1/papers/[id]/route.ts'),
  '/api/v1/search': () => import('#app/api/v1/search/route.ts'),
  '/api/v1/standards': () => import('#app/api/v1/standards/route.ts'),
  '/api/v1/standards/{code}/{version}': () =>
    import('#app/api/v1/standards/[code]/[version]/route.ts'),
  '/api/v1/views': () => import('#app/api/v1/views/route.ts'),
  '/api/v1/views/{id}': () => import('#app/api/v1/views/[id]/route.ts'),
  '/api/v1/evidence': () => import('#app/api/v1/evidence/route.ts'),
  '/api/v1/evidence/{id}': () => import('#app/api/v1/evidence/[id]/route.ts'),
}

/** A fresh API token of an actor, as the console would make it. */
export function tokenOf({ districtId, accountId: id }: Actor): Promise<string> {
  return createToken({ districtId, id }, now())
}

/** Sends a request to the route that answers its address, headers and body as they are. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(path, ORIGIN)
  const { load, params } = routeOf(url.pathname)
  const handlers = await load()
  const handler = handlers[init.method ?? 'GET'] as RouteHandler
  return handler(new Request(url, init), { params: Promise.resolve(params) })
}

/** What a program with this token sends: JSON unless told otherwise. */
export function client(token: string) {
  const authorization = `Bearer ${token}`
  const write =
    (method: string) =>
    (path: string, body: unknown, headers: Record<string, string> = {}) =>
      send(path, {
        method,
        headers: { authorization, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
  return {
    get: (path: string, headers: Record<string, string> = {}) =>
      send(path, { headers: { authorization, ...headers } }),
    post: write('POST'),
    patch: write('PATCH'),
    delete: (path: string, headers: Record<string, string> = {}) =>
      send(path, { method: 'DELETE', headers: { authorization, ...headers } }),
  }
}

function routeOf(path: string) {
  for (const [pattern, load] of Object.entries(ROUTES)) {
    const source = pattern.replace('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')
    const match = new RegExp(`^${source}$`).exec(path)
    if (match) {
      const values = Object.entries(match.groups ?? {})
      const params = Object.fromEntries(values.map(([k, v]) => [k, decodeURIComponent(v)]))
      return { load, params }
    }
  }
  const load = (): Promise<Handlers> => import('#app/api/[...path]/route.ts')
  return { load, params: {} }
}
