import type { Actor } from '#lib/domain/policy.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** Which request an answer is for, and its language as far as it is known by now. */
export type About = { locale: Locale; requestId: string }

/** One request of a known caller, with how to speak to them. */
export type Call = Readonly<About & { actor: Actor; now: Date; t: Translate }>

/** The values in the path, by name. */
export type Params = Record<string, string>

/** A route handler as Next calls it. */
export type RouteHandler = (
  request: Request,
  context: { params: Promise<Params> },
) => Promise<Response>
