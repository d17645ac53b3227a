import { districtDb } from '#lib/db/district.ts'
import { dateOf } from '#lib/domain/calendar.ts'
import { loadForClock } from '#lib/issues/load.ts'
import { append, save } from '#lib/issues/settle.ts'
import { loadTerms } from '#lib/time-policy/terms.ts'
import { DISTRICT } from './places.ts'

/** Draws one issue for 回头看 by hand, so that the demo surely has one. */
export async function drawLookBack(number: string, at: Date): Promise<void> {
  await districtDb(DISTRICT.id).$transaction(async (tx) => {
    const loaded = await loadForClock(tx, number, await loadTerms(tx, at))
    if (!loaded) throw new Error(`${number} is not there`)
    const cohort = dateOf(at).slice(0, 7)
    const cause = { kind: 'rule', ref: `look-back:${cohort}` } as const
    const by = { actorId: null, unit: null, office: null, cause, now: at }
    const payload = { cohort, seed: 'demo' }
    await save(tx, loaded, await append(tx, loaded, by, [{ type: 'lookback.drawn', payload }]))
  })
}
