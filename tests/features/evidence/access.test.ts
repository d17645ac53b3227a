import { beforeAll, expect, test } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { attachEvidence, resolveEvidence } from '#lib/events/evidence-links.ts'
import { getEvidence } from '#lib/evidence/queries.ts'
import type { EvidenceDto } from '#lib/evidence/schema.ts'
import { reportedIssue } from '#tests/support/evidence/issue.ts'
import { picture } from '#tests/support/evidence/pictures.ts'
import { upload } from '#tests/support/evidence/upload.ts'
import { plantSmallDistrict, type SmallDistrict } from '#tests/support/small-district.ts'

let district: SmallDistrict
let file: EvidenceDto
beforeAll(async () => {
  district = await plantSmallDistrict()
  file = await put(district.people.chamber)
})

async function put(actor: Actor) {
  return upload(actor, '现场.png', await picture(20, 20).png().toBuffer())
}
const resolve = (actor: Actor, ids: string[]) =>
  resolveEvidence(districtDb(district.id), actor, ids)
const unknown = { code: 'unknown_evidence', path: 'evidence' }

test('before it is put forward a file is seen by its uploader alone', async () => {
  const { chamber, ...others } = district.people
  expect(await getEvidence(chamber, file.id)).toMatchObject(file)
  for (const other of Object.values(others)) {
    await expect(getEvidence(other, file.id)).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('an id that is none is not found either', async () => {
  const { chamber } = district.people
  await expect(getEvidence(chamber, "' OR 1=1")).rejects.toMatchObject({ code: 'not_found' })
})

test('the uploader alone puts a file forward, by ids in any case, each once', async () => {
  const { chamber, member } = district.people
  const { id, sha256, name } = file
  expect(await resolve(chamber, [id.toUpperCase(), id])).toEqual([{ id, sha256, name }])
  await expect(resolve(member, [id])).rejects.toMatchObject(unknown)
  const missing = '00000000-0000-4000-8000-000000000000'
  await expect(resolve(chamber, [id, missing])).rejects.toMatchObject(unknown)
})

test('a file put forward is seen by whoever sees the issue, and by nobody else', async () => {
  const { people, units } = district
  const own = await put(people.member)
  const issue = await reportedIssue(people.member, units.chamber.code, [own.id])
  for (const reader of [people.member, people.chamber, people.township, people.clerk]) {
    expect(await getEvidence(reader, own.id)).toMatchObject(own)
  }
  for (const stranger of [people.elsewhere, people.auditor]) {
    await expect(getEvidence(stranger, own.id)).rejects.toMatchObject({ code: 'not_found' })
  }
  const row = await districtDb(district.id).evidence.findFirst({ where: { id: own.id } })
  expect(row).toMatchObject({ seq: 1, issueId: issue.id })
})

test('a file is put forward once', async () => {
  const { people, units } = district
  const own = await put(people.member)
  const issue = await reportedIssue(people.member, units.chamber.code, [own.id])
  await expect(resolve(people.member, [own.id])).rejects.toMatchObject(unknown)
  const again = attachEvidence(districtDb(district.id), [own.id], issue.id, 2)
  await expect(again).rejects.toMatchObject(unknown)
})

test('another district never sees a file', async () => {
  const other = await plantSmallDistrict()
  const actor = { ...other.people.clerk, personId: district.people.chamber.personId }
  await expect(getEvidence(actor, file.id)).rejects.toMatchObject({ code: 'not_found' })
})
