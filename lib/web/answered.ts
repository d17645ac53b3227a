import { errorFacts, log } from '#lib/log/log.ts'
import type { About, RouteHandler } from './call.ts'
import { callerLocale } from './caller.ts'
import { defectProblem, methodProblem, problem } from './problem.ts'
import { failureOf } from './refusal.ts'
import { requestIdOf } from './request-id.ts'

/** The address of a calendar is a secret; it is no business of the log. */
const SECRET = /[\w-]{43}(?=\.ics$)/

/** Whatever a handler throws becomes a problem document; a defect is logged and says nothing. */
export async function answered(
  request: Request,
  handle: (about: About) => Promise<Response>,
): Promise<Response> {
  const about = aboutOf(request)
  const startedAt = performance.now()
  const answer = await handle(about).catch((error: unknown) => {
    const failure = failureOf(error)
    if (failure) return problem(failure, about)
    log.error({ requestId: about.requestId, error: errorFacts(error) }, 'request failed')
    return defectProblem(about)
  })
  log.debug(
    {
      requestId: about.requestId,
      method: request.method,
      path: new URL(request.url).pathname.replace(SECRET, '…'),
      status: answer.status,
      ms: Math.round(performance.now() - startedAt),
    },
    'request',
  )
  return answer
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof METHODS)[number]

/** The handlers of one address; the methods it does not take are refused as a problem too. */
export function methods(own: Partial<Record<Method, RouteHandler>>): Record<Method, RouteHandler> {
  const allowed = METHODS.filter((method) => own[method])
  const refuse: RouteHandler = async (request) =>
    methodProblem(request.method, allowed, aboutOf(request))
  const handlers = METHODS.map((method) => [method, own[method] ?? refuse])
  return Object.fromEntries(handlers) as Record<Method, RouteHandler>
}

function aboutOf(request: Request): About {
  return {
    locale: callerLocale(request.headers, null),
    requestId: requestIdOf(request.headers),
  }
}
