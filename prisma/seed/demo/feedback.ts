import { districtDb } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { answerFeedback } from '#lib/feedback/commands/answer-feedback.ts'
import { createLink } from '#lib/feedback/commands/create-link.ts'
import { giveFeedback } from '#lib/feedback/commands/give-feedback.ts'
import type { DemoPeople } from './people.ts'
import { perform } from './perform.ts'
import { DISTRICT } from './places.ts'
import { unitNamed } from './stories.ts'
import type { DemoUnits } from './units.ts'

const HOUR = 3_600_000

/** What members wrote of late: one answered, two that wait for the federation, and an address to write to. */
export async function plantFeedback(
  people: DemoPeople,
  units: DemoUnits,
  now: Date,
): Promise<void> {
  const { clerk, member } = people.byLogin as Record<'clerk' | 'member', Actor>
  const chamber = unitNamed(units, '东城街道商会')
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR)
  const give = (hours: number, text: string, anonymous: boolean) =>
    perform(giveFeedback, member, before(hours), {
      chamber: chamber.code,
      text,
      anonymous: String(anonymous),
    })
  await perform(createLink, people.of(chamber), before(200), { chamber: chamber.code })
  const { number } = await give(180, '希望商会组织一次用工政策讲座。', false)
  const { id, version } = await districtDb(DISTRICT.id).feedback.findFirstOrThrow({
    where: { number },
    select: { id: true, version: true },
  })
  const answer = '已列入下季度培训计划，届时由商会通知各会员单位。'
  await perform(answerFeedback, clerk, before(150), { id, version, answer })
  await give(30, '商会上半年会费收支没有公开，建议尽快公示。', true)
  await give(5, '会员通讯录里我公司的联系人已经更换，请更新。', false)
}
