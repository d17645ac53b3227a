import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { addDays, startOf } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { DEFAULT_POLICY } from '#lib/domain/time-policy.ts'
import { rehearseTimePolicy } from '#lib/time-policy/commands/rehearse-policy.ts'
import { must } from '#tests/support/factory.ts'
import { runYear } from '#tests/support/simulation/run-year.ts'

const DAYS = 100
const END = startOf(addDays('2026-01-05', DAYS))

/** A director of a district nobody has kept the people of. */
function director(districtId: string): Actor {
  const unit = { code: districtId, path: `/${districtId}/`, level: 'district' } as const
  const id = '00000000-0000-4000-8000-000000000000'
  return {
    districtId,
    personId: id,
    accountId: id,
    name: '分管领导',
    locale: 'zh-CN',
    appointments: [{ office: 'director', role: 'director', unit }],
    seats: [districtId],
  }
}

test('21: whatever random people did, rehearsing the rules in force reproduces every automatic act', async () => {
  const { districtId } = await runYear({ seed: 21, issues: 60, days: DAYS, kills: false })
  const input = { ...DEFAULT_POLICY, version: 0 }
  const found = await must(rehearseTimePolicy, director(districtId), input, END)
  expect(found.changes).toEqual([])
  const automatic = await prisma.event.count({
    where: {
      districtId,
      at: { gte: new Date(found.from) },
      type: { in: ['assignment.acknowledged', 'supervision.issued'] },
      cause: { path: ['kind'], not: 'person' },
    },
  })
  expect(found.same).toBe(automatic)
  expect(automatic).toBeGreaterThan(50)
})
