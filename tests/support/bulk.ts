import { startBulk } from '#lib/bulk/commands/start-bulk.ts'
import { getBulk } from '#lib/bulk/queries.ts'
import { addDays } from '#lib/domain/calendar.ts'
import { reportIssue } from '#lib/issues/commands/report-issue.ts'
import { getIssue } from '#lib/issues/queries.ts'
import { listEvents } from '#lib/issues/record-queries.ts'
import { must, NOW, type PersonName, type TestDistrict, TODAY, type UnitName } from './factory.ts'

/** The lines of a bulk job over these issues, with the versions somebody sees now. */
export async function seen(district: TestDistrict, by: PersonName, numbers: readonly string[]) {
  return Promise.all(
    numbers.map(async (number) => {
      const { version } = await getIssue(district.actor(by), number, NOW)
      return { number, version }
    }),
  )
}

/** Asks for something in bulk; the job waits for a worker. */
export async function asked(
  district: TestDistrict,
  by: PersonName,
  body: { action: string; input?: object; lines: object[] },
  now = NOW,
): Promise<string> {
  return (await must(startBulk, district.actor(by), body, now)).id
}

/** How each line of a job stands: `done`, `waiting`, or the code of its refusal. */
export async function standing(
  district: TestDistrict,
  by: PersonName,
  id: string,
): Promise<string[]> {
  const { lines } = await getBulk(district.actor(by), id)
  return lines.map(({ status, reason }) => reason?.code ?? status)
}

/** How often something has happened to each issue. */
export async function happened(
  district: TestDistrict,
  numbers: readonly string[],
  type: string,
): Promise<number[]> {
  const events = await Promise.all(
    numbers.map((number) => listEvents(district.actor('clerk'), number)),
  )
  return events.map((list) => list.filter((event) => event.type === type).length)
}

/** A dispatch order that fits everywhere. */
export const order = (to: string, more: object = {}) => ({
  to,
  kind: 'lead',
  dueOn: addDays(TODAY, 20),
  requirement: '按期整改',
  ...more,
})

/** A new issue about any chamber, reported by the federation. */
export async function reportAt(district: TestDistrict, unit: UnitName): Promise<string> {
  const chamber = district.units[unit].code
  const input = { title: `${unit}的问题`, description: '说明', category: 'venue', source: 'visit' }
  return (await must(reportIssue, district.actor('clerk'), { ...input, chamber })).number
}
