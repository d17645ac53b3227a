import { expect, test } from 'vitest'
import { STAGE_GROUPS } from '#components/dashboard/stage-groups.ts'
import { STAGES } from '#lib/domain/codes.ts'

test('every stage but the draft has exactly one place in the bars', () => {
  const placed = Object.values(STAGE_GROUPS).flatMap(({ stages }) => [...stages])
  expect(placed.sort()).toEqual(STAGES.filter((stage) => stage !== 'draft').sort())
})
