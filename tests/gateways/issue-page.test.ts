import { expect, test } from 'vitest'
import { planDeeds } from '#components/issues/detail/move-plan.ts'
import { countQueries } from '#lib/db/client.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents, listEvidence } from '#lib/issues/record-queries.ts'
import { listTakers } from '#lib/units/option-queries.ts'
import { freshDistrict, NOW, type PersonName, TODAY } from '#tests/support/factory.ts'
import { walker } from '#tests/support/seed-issues.ts'

/** A chain down to a member, with a department helping. */
async function longChain() {
  const district = await freshDistrict()
  const { report, move, give, on, linkAt } = walker(district)
  const number = await report({ chamber: 'dongchengChamber', by: 'member' })
  await move('clerk', number, { action: 'accept' })
  await give('clerk', number, 'dongcheng')
  await give('clerk', number, 'civilAffairs', { kind: 'support' })
  await on('dongcheng', number, 'dongcheng', { action: 'acknowledge' })
  const parentId = await linkAt(number, 'dongcheng')
  await give('dongcheng', number, 'dongchengChamber', { parentId })
  await on('dongchengSecretary', number, 'dongchengChamber', { action: 'acknowledge' })
  return { district, number }
}

/** What the page asks the database for, beside the session and the counts of the frame. */
async function askForPage(
  by: PersonName,
  { district, number }: Awaited<ReturnType<typeof longChain>>,
) {
  const actor = district.actor(by)
  return countQueries(async () => {
    const issue = await getIssue(actor, number, NOW)
    await listEvents(actor, number)
    await listEvidence(actor, number)
    const { deeds } = planDeeds(issue)
    const givers = deeds.flatMap(({ action, actsFor }) =>
      action === 'dispatch' && actsFor ? [actsFor.code] : [],
    )
    for (const giver of new Set(givers)) await listTakers(actor, giver, TODAY)
    return { issue, givers }
  })
}

test('the issue page needs four statements of its own, and two for each giver of work', async () => {
  const chain = await longChain()
  for (const by of ['clerk', 'dongcheng', 'dongchengSecretary', 'director', 'member'] as const) {
    const { count, statements, result } = await askForPage(by, chain)
    const own = count - 2 * new Set(result.givers).size
    expect(own, `${by}: ${statements.join('\n')}`).toBe(4)
  }
})

test('units are asked for as takers only where the viewer may dispatch', async () => {
  const chain = await longChain()
  expect((await askForPage('director', chain)).result.givers).toEqual([])
  const { givers } = (await askForPage('dongcheng', chain)).result
  expect(givers).toEqual([chain.district.units.dongcheng.code])
})

test('an issue names the units above it, whoever acted so far', async () => {
  const { district, number } = await longChain()
  const issue = await getIssue(district.actor('member'), number, NOW)
  expect(issue.federation.name).toBe('测试区工商联')
  expect(issue.township?.name).toBe('东城街道')
})
