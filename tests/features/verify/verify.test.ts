import { rename, writeFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { storedPath } from '#lib/evidence/store.ts'
import { plantSmallDistrict } from '#tests/support/small-district.ts'
import { closedIssue } from '#tests/support/verify/history.ts'
import { tampered, verify } from '#tests/support/verify/tamper.ts'

type Closed = Awaited<ReturnType<typeof closedIssue>>
let first: Closed
let second: Closed
beforeAll(async () => {
  const district = await plantSmallDistrict()
  first = await closedIssue(district)
  second = await closedIssue(district)
})

test('a record nobody touched agrees, and its digest stays the same', async () => {
  const said = await verify('--files')
  expect(said).toContain('Districts: 1, issues: 2, events: 12, evidence: 4\nStored files read: 4')
  expect(said).toMatch(/Digest of all histories: [0-9a-f]{64}\n$/)
  expect(await verify('--files')).toBe(said)
})

test('18: an altered event is named by issue and sequence number', async () => {
  const said = await tampered(
    `UPDATE event SET payload = jsonb_set(payload, '{note}', '"没有办"')
     WHERE issue_id = '${second.id}' AND seq = 5`,
  )
  expect(said).toMatch(
    new RegExp(`^StartupError: .*${second.number} seq 5: hash is "\\w{64}", expected "\\w{64}"`),
  )
})

test.each([
  ['time', `at = at + interval '1 second'`],
  ['actor', `actor_id = gen_random_uuid()`],
  ['unit', `unit_code = 'SH2'`],
  ['cause', `cause = '{"kind": "clock"}'`],
  ['type', `type = 'issue.declined'`],
])('an altered %s of an event shows', async (_what, change) => {
  const said = await tampered(
    `UPDATE event SET ${change} WHERE issue_id = '${first.id}' AND seq = 2`,
  )
  expect(said).toContain(`${first.number} seq 2: hash is`)
})

test('a hash that was recomputed after the change breaks the chain behind it', async () => {
  const said = await tampered(
    `UPDATE event SET hash = repeat('a', 64) WHERE issue_id = '${first.id}' AND seq = 2`,
  )
  expect(said).toContain(`${first.number} seq 2: hash is "aaaa`)
})

test('an event taken out of the middle leaves a gap', async () => {
  const said = await tampered(`DELETE FROM event WHERE issue_id = '${first.id}' AND seq = 3`)
  expect(said).toContain(`${first.number} seq 3: seq is 4, expected 3`)
})

test('an event taken off the end contradicts the row', async () => {
  const said = await tampered(`DELETE FROM event WHERE issue_id = '${first.id}' AND seq = 6`)
  expect(said).toMatch(/seq 5: issue\.\w+ is .+, expected/)
})

test('18: a row that says something else than its events is named with field and values', async () => {
  const said = await tampered(`UPDATE issue SET title = '改过' WHERE id = '${second.id}'`)
  expect(said).toContain(
    `${second.number} seq 6: issue.title is "改过", expected "办公场所租约到期"`,
  )
})

test('an assignment that says something else than its events is named', async () => {
  const said = await tampered(
    `UPDATE assignment SET due_on = '2027-01-01' WHERE issue_id = '${first.id}'`,
  )
  const link = `assignment ${first.assignmentId}.dueOn`
  expect(said).toContain(`${link} is "2027-01-01T00:00:00.000Z", expected "2026-12-20T`)
})

test('19: a stretch of the past that says something else than its events is named', async () => {
  const said = await tampered(
    `UPDATE issue_span SET due_on = '2027-01-01' WHERE id = '${first.id}' AND version = 3`,
  )
  expect(said).toContain(`${first.number} seq 3: issue_span.dueOn is "2027-01-01T00:00:00.000Z"`)
})

test('a stretch of the past that no event begins is named, and so is one that is missing', async () => {
  const doubled = await tampered(
    `INSERT INTO issue_span SELECT district_id, id, 99, from_at, NULL, title, description, category,
       source, severity, rectification_type, chamber_code, stage, due_on, original_due_on, review_on,
       finished_on, resting_code, reported_at, accepted_at, ended_at, reopen_count, satisfaction
     FROM issue_span WHERE id = '${first.id}' AND version = 2`,
  )
  expect(doubled).toContain(`${first.number} seq 99: issue_span no event begins is 99`)
  const missing = await tampered(`DELETE FROM issue_span WHERE id = '${first.id}' AND version = 2`)
  expect(missing).toContain(`${first.number} seq 2: issue_span.category is missing`)
})

test('an event that was never queued is named', async () => {
  const said = await tampered(`DELETE FROM outbox WHERE issue_id = '${first.id}' AND seq = 4`)
  expect(said).toContain(`${first.number} seq 4: outbox.type is missing`)
})

test('evidence exchanged behind its event is named', async () => {
  const said = await tampered(
    `UPDATE evidence SET sha256 = repeat('b', 64) WHERE id = '${first.lease.id}'`,
  )
  expect(said).toContain(`${first.number} seq 5: evidence ${first.lease.id}.sha256 is "bbbb`)
})

test('evidence slipped under an event that does not name it is named', async () => {
  const said = await tampered(
    `INSERT INTO evidence SELECT district_id, gen_random_uuid(), name, media_type, size, sha256,
       has_preview, uploaded_by_id, uploaded_at, issue_id, 2
     FROM evidence WHERE id = '${first.lease.id}'`,
  )
  expect(said).toContain(`${first.number} seq 2: evidence no event names is`)
})

test('an issue that vanished with its whole history leaves a hole in the numbers', async () => {
  const said = await tampered(
    ['evidence', 'outbox', 'event', 'assignment']
      .map((table) => `DELETE FROM ${table} WHERE issue_id = '${second.id}'`)
      .concat(`DELETE FROM issue_span WHERE id = '${second.id}'`)
      .concat(`DELETE FROM issue WHERE id = '${second.id}'`)
      .join(';'),
  )
  expect(said).toContain('issues of the series is 1, expected 2')
})

test('a stored file that changed or is missing is found by --files alone', async () => {
  const path = storedPath(second.lease.sha256)
  await rename(path, `${path}.away`)
  expect(await verify()).toContain('Everything agrees')
  expect(await verify('--files')).toContain('sha256 is missing')
  await writeFile(path, '%PDF-1.7 something else %%EOF')
  expect(await verify('--files')).toContain(`file of evidence ${second.lease.id}.sha256 is`)
  await rename(`${path}.away`, path)
})
