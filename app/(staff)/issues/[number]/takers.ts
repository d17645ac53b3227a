import type { Asked } from '#components/issues/detail/asked-forms.ts'
import { planDeeds } from '#components/issues/detail/move-plan.ts'
import type { Actor } from '#lib/domain/policy.ts'
import type { IssueDetail } from '#lib/issues/dto.ts'
import type { TakerOption } from '#lib/units/dto.ts'
import { listTakers } from '#lib/units/option-queries.ts'

/** Asked for only where the form of a dispatch stands open, once per unit. */
export async function takersByGiver(
  actor: Actor,
  issue: IssueDetail,
  asked: Asked,
  today: string,
): Promise<Record<string, TakerOption[]>> {
  const { deeds, primary } = planDeeds(issue)
  const open = deeds.filter((deed) => deed === primary || asked.keys.includes(deed.key))
  const givers = open.flatMap(({ action, actsFor, request }) => {
    const handsOn = action === 'approve_request' && request?.kind === 'transfer'
    return actsFor && (action === 'dispatch' || handsOn) ? [actsFor.code] : []
  })
  const lists = [...new Set(givers)].map(
    async (code) => [code, await listTakers(actor, code, today)] as const,
  )
  return Object.fromEntries(await Promise.all(lists))
}
