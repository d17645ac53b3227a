import { expect, it } from 'vitest'
import { disconnect } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { freshDistrict } from '#tests/support/factory.ts'

it('goes on with new connections after the start has closed its own', async () => {
  const { id } = await freshDistrict()
  const before = await districtDb(id).unit.count()
  await disconnect()
  expect(await districtDb(id).unit.count()).toBe(before)
})
