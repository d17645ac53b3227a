import { describe, expect, test } from 'vitest'
import { factJson } from '#lib/web/api/fact-json.ts'
import { feedbackJson } from '#lib/web/api/feedback-json.ts'
import { apiDistrict, expectProblem } from '#tests/support/api-district.ts'
import { proof } from '#tests/support/proof.ts'

const { district, as } = await apiDistrict()
const chamber = district.units.dongchengChamber.code

describe('dated facts', () => {
  test('are entered by a program, and read by those who read the health of the chamber', async () => {
    const clerk = await as('clerk')
    const evidence = [await proof(district.actor('clerk'), 'minutes')]
    const fact = { chamber, kind: 'term_of_office', validUntil: '2029-06-30', evidence }
    const entered = await clerk.post('/api/v1/facts', fact)
    expect(entered.status).toBe(201)
    expect(await entered.json()).toMatchObject({ chamber, closed: null })
    const president = await as('dongchengPresident')
    const { items } = await (await president.get(`/api/v1/facts?chamber=${chamber}`)).json()
    expect(items.map((item: unknown) => factJson.parse(item))).toMatchObject([
      { kind: 'term_of_office', validUntil: '2029-06-30', proof: [{ kind: 'minutes' }] },
    ])
    const elsewhere = await (await as('nanchengPresident')).get(`/api/v1/facts?chamber=${chamber}`)
    expect(await elsewhere.json()).toEqual({ items: [], nextCursor: null })
    await expectProblem(await president.post('/api/v1/facts', fact), 403, 'not_granted')
  })

  test('that carry on another without proof are refused with the kinds that are missing', async () => {
    const clerk = await as('clerk')
    const lease = { chamber, kind: 'venue_lease', validUntil: '2026-06-30' }
    await clerk.post('/api/v1/facts', lease)
    const next = await clerk.post('/api/v1/facts', { ...lease, validUntil: '2029-06-30' })
    const { detail } = await expectProblem(next, 409, 'evidence_missing')
    expect(detail).toContain('合同')
  })
})

describe('feedback', () => {
  test('is given by a member and read by the chamber, unless it is anonymous', async () => {
    const member = await as('member')
    const give = (body: object) => member.post('/api/v1/feedback', { chamber, ...body })
    expect((await give({ text: '多办培训' })).status).toBe(201)
    const hidden = await give({ text: '会费不透明', anonymous: 'true' })
    expect([hidden.status, Object.keys(await hidden.json())]).toEqual([201, ['number']])
    const listOf = async (name: 'dongchengPresident' | 'dongcheng' | 'clerk') => {
      const { items } = await (await (await as(name)).get('/api/v1/feedback')).json()
      return items.map((item: unknown) => feedbackJson.parse(item).text).sort()
    }
    expect(await listOf('dongchengPresident')).toEqual(['多办培训'])
    expect(await listOf('dongcheng')).toEqual(['多办培训'])
    expect(await listOf('clerk')).toEqual(['会费不透明', '多办培训'].sort())
    await expectProblem(await member.get('/api/v1/feedback'), 403, 'not_granted')
  })

  test('is taken from one account so often in an hour, as through the form', async () => {
    const member = await as('member2')
    const sent = await Promise.all(
      Array.from({ length: 21 }, (_, at) =>
        member.post('/api/v1/feedback', { chamber, text: `意见${at}` }),
      ),
    )
    const refused = sent.filter(({ status }) => status !== 201)
    expect(refused).toHaveLength(1)
    await expectProblem(refused[0] as Response, 429, 'too_many')
  })
})
