import { existsSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { startSession } from '#lib/auth/sessions.ts'
import { districtDb } from '#lib/db/district.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { storedPath } from '#lib/evidence/store.ts'
import { purge } from '#lib/jobs/purge.ts'
import { drain } from '#lib/jobs/run-jobs.ts'
import { isAnswered } from '#lib/kernel/idempotency.ts'
import { picture } from '#tests/support/evidence/pictures.ts'
import { upload } from '#tests/support/evidence/upload.ts'
import { plantSmallDistrict, type SmallDistrict } from '#tests/support/small-district.ts'

/** When `upload` happens. */
const UPLOADED = new Date('2026-11-23T02:00:00.000Z')
const HOUR = 3600 * 1000
const DAY = 24 * HOUR
const later = (milliseconds: number) => new Date(UPLOADED.getTime() + milliseconds)
const purged = (now: Date) => drain(now, [purge])

let district: SmallDistrict
let db: ReturnType<typeof districtDb>
beforeAll(async () => {
  district = await plantSmallDistrict()
  db = districtDb(district.id)
})

const bytes = () => picture(30, 20).png().toBuffer()

/** An upload whose bytes have lain in the store for a while. */
async function put(actor: Actor, content: Buffer) {
  const { id } = await upload(actor, '现场.png', content)
  const { sha256 } = await db.evidence.findFirstOrThrow({ where: { id } })
  const files = [storedPath(sha256), storedPath(sha256, 'preview')]
  const old = new Date(Date.now() - 8 * DAY)
  await Promise.all(files.map((file) => utimes(file, old, old)))
  return { id, sha256, files, touch: () => utimes(files[0] as string, new Date(), new Date()) }
}
const rows = (id: string) => db.evidence.count({ where: { id } })
const there = ({ files }: { files: string[] }) => files.map((file) => existsSync(file))

describe('an upload that no statement has taken', () => {
  test('is kept for a week, and then goes with its bytes', async () => {
    const file = await put(district.people.chamber, await bytes())
    await purged(later(7 * DAY))
    expect([await rows(file.id), there(file)]).toEqual([1, [true, true]])
    await purged(later(7 * DAY + 1))
    expect([await rows(file.id), there(file)]).toEqual([0, [false, false]])
  })

  test('leaves the bytes to others who put the same ones forward', async () => {
    const same = await bytes()
    const [gone, kept] = [
      await put(district.people.chamber, same),
      await put(district.people.member, same),
    ]
    expect(gone.sha256).toBe(kept.sha256)
    await db.evidence.updateMany({ where: { id: kept.id }, data: { uploadedAt: later(5 * DAY) } })
    await purged(later(8 * DAY))
    expect([await rows(gone.id), await rows(kept.id), there(kept)]).toEqual([0, 1, [true, true]])
  })

  test('leaves bytes that somebody is just uploading again', async () => {
    const file = await put(district.people.chamber, await bytes())
    await file.touch()
    await purged(later(8 * DAY))
    expect([await rows(file.id), existsSync(file.files[0] as string)]).toEqual([0, true])
  })
})

test('a session goes when it can no longer be used', async () => {
  const account = { districtId: district.id, id: district.people.clerk.accountId }
  await startSession(account, UPLOADED)
  const sessions = () => db.session.count({ where: { accountId: account.id } })
  await purged(later(HOUR))
  expect(await sessions()).toBe(1)
  await purged(later(12 * HOUR + 1))
  expect(await sessions()).toBe(0)
})

test('an answer is given again for a week, and then forgotten', async () => {
  const { accountId } = district.people.clerk
  await db.idempotencyKey.create({
    data: {
      districtId: district.id,
      accountId,
      key: 'once',
      requestHash: 'h',
      output: {},
      createdAt: UPLOADED,
    },
  })
  await purged(later(7 * DAY))
  expect(await isAnswered(district.people.clerk, 'once')).toBe(true)
  expect(await purged(later(7 * DAY + 1))).toBe(1)
  expect(await isAnswered(district.people.clerk, 'once')).toBe(false)
})
