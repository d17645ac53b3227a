import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { quartersBefore } from '#lib/domain/evaluation.ts'
import { listEvaluations, withoutEvaluation } from '#lib/evaluations/lists.ts'
import { freshDistrict, NOW, TODAY } from '#tests/support/factory.ts'

test('evaluations are listed a page at a time, the latest first, none twice and none lost', async () => {
  const district = await freshDistrict()
  const quarters = quartersBefore(TODAY, 9)
  const [, lacking = ''] = quarters
  await prisma.evaluation.createMany({
    data: quarters
      .filter((period) => period !== lacking)
      .map((period) => ({
        districtId: district.id,
        period,
        status: 'draft',
        formula: 1,
        computedAt: NOW,
      })),
  })
  const clerk = district.actor('clerk')
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listEvaluations(clerk, { limit: 3, cursor })
    expect(page.items.length).toBeLessThanOrEqual(3)
    seen.push(...page.items.map(({ period }) => period))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(quarters.filter((period) => period !== lacking))
  // A quarter that stands on a later page is known all the same.
  expect(await withoutEvaluation(clerk, quarters)).toEqual([lacking])
  await expect(listEvaluations(clerk, { limit: 3, cursor: 'x' })).rejects.toMatchObject({
    code: 'bad_cursor',
  })
})
