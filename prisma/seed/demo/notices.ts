import type { DistrictDb } from '#lib/db/district.ts'
import { execute } from '#lib/kernel/execute.ts'
import { createChannel } from '#lib/notices/commands/create-channel.ts'
import { switchChannel } from '#lib/notices/commands/switch-channel.ts'
import { drainOutbox } from '#lib/notices/drain.ts'
import type { DemoPeople } from './people.ts'
import { DISTRICT } from './places.ts'

/** What is older was read long ago. */
const NEWS_DAYS = 7

/**
 * Tells people of the last days, so that the centre shows something, and adds a channel that is
 * switched off: the demo calls nobody.
 */
export async function plantNotices(db: DistrictDb, people: DemoPeople, now: Date): Promise<void> {
  const before = new Date(now.getTime() - NEWS_DAYS * 86_400_000)
  await db.outbox.updateMany({ where: { createdAt: { lt: before } }, data: { processedAt: now } })
  for (let told = 1; told > 0; ) told = await drainOutbox({ now, canMail: false })
  const actor = people.byLogin.sysadmin
  if (!actor) throw new Error('the demo has no system administrator')
  const request = { actor, now, requestId: 'demo' }
  const input = {
    kind: 'wecom',
    name: '工商联工作群（演示）',
    unitCode: DISTRICT.id,
    groups: ['work', 'supervision', 'closure'],
    url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=demo',
  }
  const made = await execute(createChannel, input, request)
  if (!made.ok) throw new Error(`the demo channel: ${made.failure.code}`)
  await execute(switchChannel, { id: made.value.id, version: 1, enabled: false }, request)
}
