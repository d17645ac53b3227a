import { beforeEach, describe, expect, it } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { createStandard } from '#lib/standards/commands/create-standard.ts'
import { deleteStandard } from '#lib/standards/commands/delete-standard.ts'
import { publishStandard } from '#lib/standards/commands/publish-standard.ts'
import { retireStandard } from '#lib/standards/commands/retire-standard.ts'
import { saveStandard } from '#lib/standards/commands/save-standard.ts'
import { PROPOSAL_FORMS } from '#lib/standards/proposals/forms.ts'
import { getStandard, listStandards } from '#lib/standards/queries.ts'
import { act, freshDistrict, must, refusal, type TestDistrict } from '#tests/support/factory.ts'
import { DRAFT, draftOf, PUBLISHING, publishedOf, SMALL_FORM } from '#tests/support/standards.ts'

let district: TestDistrict
beforeEach(async () => {
  district = await freshDistrict()
})
const clerk = () => district.actor('clerk')
const states = async () =>
  (await listStandards(clerk())).lines.map(({ version, status }) => [version, status])

describe('A standard', () => {
  it('begins as a draft that only those see who keep standards', async () => {
    const ref = await draftOf(district)
    expect(await getStandard(clerk(), ref)).toMatchObject({
      ...DRAFT,
      status: 'draft',
      content: SMALL_FORM,
      faults: [],
      isManageable: true,
      draftVersion: 1,
    })
    const chamber = district.actor('dongchengPresident')
    expect(await listStandards(chamber)).toEqual({ lines: [], isManageable: false })
    await expect(getStandard(chamber, ref)).rejects.toMatchObject({ code: 'not_found' })
    await expect(listStandards(district.actor('member'))).rejects.toMatchObject({
      code: 'not_granted',
    })
  })

  it('is kept by the office alone, whatever the command', async () => {
    const draft = await draftOf(district)
    for (const name of ['dongcheng', 'dongchengPresident', 'leader', 'sysadmin'] as const) {
      const actor = district.actor(name)
      const codes = await Promise.all([
        refusal(createStandard, actor, { from: 'proposal', proposal: 'six_have' }),
        refusal(saveStandard, actor, { ...draft, ...DRAFT, ...SMALL_FORM }),
        refusal(publishStandard, actor, { ...draft, ...PUBLISHING }),
        refusal(retireStandard, actor, { code: draft.code, version: draft.version }),
        refusal(deleteStandard, actor, draft),
      ])
      expect(codes.map(({ code }) => code)).toEqual(Array(5).fill('not_granted'))
    }
  })

  it('is the next version when it starts from an earlier one, and retires that when published', async () => {
    const one = await publishedOf(district)
    const two = await must(createStandard, clerk(), { from: 'version', ...one })
    expect(two).toEqual({ code: 'venue', version: 2 })
    expect((await getStandard(clerk(), two)).content).toEqual(SMALL_FORM)
    expect(await states()).toEqual([
      [2, 'draft'],
      [1, 'published'],
    ])
    await must(publishStandard, clerk(), { ...two, revision: 1, ...PUBLISHING })
    expect(await states()).toEqual([
      [2, 'published'],
      [1, 'retired'],
    ])
    await must(retireStandard, clerk(), two)
    expect((await getStandard(clerk(), two)).status).toBe('retired')
    expect(await refusal(retireStandard, clerk(), two)).toMatchObject({ code: 'not_published' })
  })

  it('has one draft at a time, also when two start one at once', async () => {
    const one = await publishedOf(district)
    const both = await Promise.all(
      ['clerk', 'clerk2'].map((name) =>
        act(createStandard, district.actor(name as 'clerk'), { from: 'version', ...one }),
      ),
    )
    const codes = both.map((result) => (result.ok ? 'ok' : result.failure.code))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.find((code) => code !== 'ok')).toMatch(/^(draft_exists|stale_version)$/)
    expect(await refusal(createStandard, clerk(), { from: 'version', ...one })).toMatchObject({
      code: 'draft_exists',
    })
    const again = { from: 'nothing', ...DRAFT }
    expect(await refusal(createStandard, clerk(), again)).toEqual({
      code: 'code_taken',
      at: ['code'],
    })
  })

  it('saves one of two who edit the same draft, and the other keeps what was typed', async () => {
    const draft = await draftOf(district)
    const save = (name: string) => ({ ...draft, ...DRAFT, name, ...SMALL_FORM })
    const both = await Promise.all([
      act(saveStandard, clerk(), save('甲改的')),
      act(saveStandard, district.actor('clerk2'), save('乙改的')),
    ])
    expect(both.map((result) => (result.ok ? 'ok' : result.failure.code)).sort()).toEqual([
      'ok',
      'stale_version',
    ])
  })

  it('can be thrown away as a draft', async () => {
    const draft = await draftOf(district)
    expect(await refusal(deleteStandard, clerk(), { ...draft, revision: 1 })).toMatchObject({
      code: 'stale_version',
    })
    await must(deleteStandard, clerk(), draft)
    expect(await states()).toEqual([])
  })

  it.each(['six_have', 'four_good'] as const)(
    'starts from the proposal %s, marked as one',
    async (proposal) => {
      const ref = await must(createStandard, clerk(), { from: 'proposal', proposal })
      const found = await getStandard(clerk(), ref)
      expect(found).toMatchObject({ status: 'draft', isProposal: true, faults: [] })
      expect(found.content).toEqual(PROPOSAL_FORMS[proposal].content)
      await must(publishStandard, clerk(), { ...ref, revision: 1, ...PUBLISHING })
      expect(await getStandard(district.actor('dongchengPresident'), ref)).toMatchObject({
        ...PUBLISHING,
        status: 'published',
        isProposal: false,
        isManageable: false,
      })
    },
  )

  it('leaves a line in the audit for everything done to it', async () => {
    const draft = await draftOf(district)
    await must(publishStandard, clerk(), { ...draft, ...PUBLISHING })
    await must(retireStandard, clerk(), { code: draft.code, version: 1 })
    const lines = await prisma.auditEntry.findMany({
      where: { districtId: district.id, subject: 'standard:venue@1' },
      orderBy: { id: 'asc' },
    })
    expect(lines.map(({ action }) => action)).toEqual([
      'create-standard',
      'save-standard',
      'publish-standard',
      'retire-standard',
    ])
  })
})

describe('A published standard', () => {
  it('is changed by no command', async () => {
    const ref = await publishedOf(district)
    const draft = { ...ref, revision: 3 }
    const codes = await Promise.all([
      refusal(saveStandard, clerk(), { ...draft, ...DRAFT, ...SMALL_FORM }),
      refusal(publishStandard, clerk(), { ...draft, ...PUBLISHING }),
      refusal(deleteStandard, clerk(), draft),
    ])
    expect(codes.map(({ code }) => code)).toEqual(Array(3).fill('not_a_draft'))
  })

  it('is changed by nobody who reaches the table, except that it retires once', async () => {
    await publishedOf(district)
    const run = (sql: string) =>
      prisma.$executeRawUnsafe(`${sql} WHERE district_id = $1`, district.id)
    const refused = [
      `UPDATE standard SET content = '{}'`,
      `UPDATE standard SET name = 'x'`,
      `UPDATE standard SET status = 'draft'`,
      `UPDATE standard SET effective_on = '2030-01-01'`,
      `UPDATE standard SET published_at = NULL`,
      'DELETE FROM standard',
    ]
    for (const sql of refused) await expect(run(sql), sql).rejects.toThrow(/immutable/)
    await run(`UPDATE standard SET status = 'retired', retired_at = now()`)
    await expect(run(`UPDATE standard SET status = 'published'`)).rejects.toThrow(/immutable/)
  })
})
