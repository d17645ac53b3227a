import { listSimilar } from '#lib/issues/queries.ts'
import { similarInput } from '#lib/issues/schema.ts'
import { toReadRoute } from '#lib/web/route.ts'
import { similarWords } from '../similar-words.ts'

/** Open issues much like a draft, asked while it is being typed; the form works without it. */
export const GET = toReadRoute(
  'report',
  similarInput,
  async ({ actor, now, t, locale }, draft) => ({
    items: similarWords(await listSimilar(actor, draft, now), { t, locale, now }),
  }),
)
