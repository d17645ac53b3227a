import { z } from 'zod'
import { now } from '#lib/config/clock.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { prisma } from '#lib/db/client.ts'
import { districtDb } from '#lib/db/district.ts'
import { TEXT_LIMITS, text } from '#lib/domain/text.ts'
import { childPath } from '#lib/domain/unit-path.ts'
import { searchText } from '#lib/search/search-text.ts'
import type { CommandInput } from './command.ts'
import { option } from './option.ts'

const districtCode = z.string().regex(/^\d{6}$/)

/**
 * The district of --district, or the only one there is. With --district-name it is founded first.
 * @throws StartupError that says which option is missing.
 */
export async function findDistrict(values: CommandInput['values']): Promise<string> {
  if (values['district-name'] !== undefined) return foundDistrict(values)
  const known = (await prisma.district.findMany({ select: { id: true } })).map(({ id }) => id)
  if (known.length === 0) {
    throw new StartupError(
      'There is no district yet: add --district 500119 --district-name 南川区 --number-prefix NC (your own).',
    )
  }
  if (values.district === undefined && known.length === 1) return known[0] as string
  const id = option(values, 'district', districtCode)
  if (!known.includes(id)) throw new StartupError(`There is no district ${id}.`)
  return id
}

/** A new district consists of its federation, the root of the tree; the rest is entered in the product. */
async function foundDistrict(values: CommandInput['values']): Promise<string> {
  const id = option(values, 'district', districtCode)
  const name = option(values, 'district-name', text({ max: 40 }))
  const numberPrefix = option(values, 'number-prefix', z.string().regex(/^[A-Z]{1,8}$/))
  if (await prisma.district.findUnique({ where: { id } })) {
    throw new StartupError(`The district ${id} exists: leave --district-name away.`)
  }
  await prisma.district.create({ data: { id, name, numberPrefix, createdAt: now() } })
  const federation = `${name}工商联`.slice(0, TEXT_LIMITS.name)
  await districtDb(id).unit.create({
    data: {
      districtId: id,
      code: id,
      name: federation,
      level: 'district',
      kind: 'federation',
      path: childPath(null, id),
      search: searchText(federation),
      createdAt: now(),
    },
  })
  return id
}
