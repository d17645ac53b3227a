import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prisma } from '#lib/db/client.ts'
import { fold } from '#lib/domain/fold.ts'
import { toEvent } from '#lib/events/read.ts'
import { rebuildSpans } from '#lib/issue-record/rebuild-spans.ts'
import { issueColumns } from '#lib/issue-record/record.ts'
import { type Span, spansOf, stepsOf } from '#lib/issue-record/span.ts'
import { histories } from '#tests/support/domain/histories.ts'
import { freshDistrict, NOW } from '#tests/support/factory.ts'
import { seedIssues, walker } from '#tests/support/seed-issues.ts'

const validAt = (spans: readonly Span[], at: number) =>
  spans.filter(
    ({ fromAt, untilAt }) => fromAt.getTime() <= at && (untilAt?.getTime() ?? Infinity) > at,
  )

test('19: at each instant of any life exactly one stretch is valid, and it says what the events fold to', () => {
  fc.assert(
    fc.property(histories, ({ story: { events } }) => {
      const spans = spansOf(null, stepsOf(events))
      for (const { at } of events) {
        const instant = Date.parse(at)
        const valid = validAt(spans, instant)
        expect(valid).toHaveLength(1)
        const state = fold(events.filter((event) => Date.parse(event.at) <= instant))
        const { version, fromAt, untilAt, ...read } = valid[0] as Span
        expect(issueColumns(state)).toMatchObject(read)
        expect(version).toBeLessThanOrEqual(state.version)
        expect(untilAt === null || untilAt > fromAt).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

test('stretches written transaction by transaction are those of the whole history', () => {
  fc.assert(
    fc.property(histories, fc.array(fc.nat(4), { minLength: 60, maxLength: 60 }), (life, sizes) => {
      const steps = stepsOf(life.story.events)
      const pieces: Span[] = []
      for (let at = 0, n = 0; at < steps.length; n += 1) {
        const size = 1 + (sizes[n] ?? 0)
        const added = spansOf(steps[at - 1]?.state ?? null, steps.slice(at, at + size))
        pieces.push(...added)
        at += size
      }
      const joined = pieces.map((span, n) => ({ ...span, untilAt: pieces[n + 1]?.fromAt ?? null }))
      // What two transactions did at one instant leaves a stretch of no length, which nobody ever sees.
      expect(joined.filter(lasts)).toEqual(spansOf(null, steps))
    }),
    { numRuns: 20 },
  )
})

const lasts = ({ fromAt, untilAt }: { fromAt: Date; untilAt: Date | null }) =>
  untilAt === null || untilAt > fromAt

const stored = (districtId: string) =>
  prisma.issueSpan.findMany({
    where: { districtId },
    orderBy: [{ id: 'asc' }, { version: 'asc' }],
  })

test('the commands write the stretches their events make, and making them anew changes nothing', async () => {
  const district = await freshDistrict()
  const [number = ''] = await seedIssues(district)
  const { move } = walker(district)
  const later = (days: number, step: object) =>
    move('clerk', number, step, new Date(NOW.getTime() + days * 86_400_000))
  await later(1, { action: 'accept' })
  await later(2, { action: 'correct', title: '章程三年未修订', description: '改过的说明' })
  const written = await stored(district.id)
  const issue = await prisma.issue.findFirstOrThrow({
    where: { districtId: district.id, number },
    include: { events: { orderBy: { seq: 'asc' } } },
  })
  const own = written.filter(({ id }) => id === issue.id)
  expect(own.map(({ title, version }) => [version, title])).toEqual([
    [1, '活动半年未开展'],
    [2, '活动半年未开展'],
    [4, null],
  ])
  const expected = spansOf(null, stepsOf(issue.events.map(toEvent)))
  expect(own).toEqual(
    expected.map((span, n) => expect.objectContaining({ ...span, ...texts(own[n]) })),
  )
  await prisma.$executeRaw`INSERT INTO unspanned_issue SELECT district_id, id FROM issue WHERE district_id = ${district.id}`
  await prisma.issueSpan.deleteMany({ where: { districtId: district.id, version: { gt: 1 } } })
  const times = () =>
    prisma.issue.findMany({
      where: { districtId: district.id },
      select: { number: true, dwell: true, dwellFrom: true },
      orderBy: { number: 'asc' },
    })
  const stood = await times()
  await prisma.issue.updateMany({
    where: { districtId: district.id },
    data: { dwell: [], dwellFrom: null },
  })
  let done = 0
  for (let n = await rebuildSpans(7); n > 0; n = await rebuildSpans(7)) done += n
  expect(done).toBe(await prisma.issue.count({ where: { districtId: district.id } }))
  expect(await stored(district.id)).toEqual(written.filter(lasts))
  expect(await times()).toEqual(stood)
})

const texts = (row: { title: string | null; description: string | null } | undefined) => ({
  title: row?.title ?? null,
  description: row?.description ?? null,
})

test('a comment begins no stretch', async () => {
  const district = await freshDistrict()
  const { report, move } = walker(district)
  const number = await report({ chamber: 'dongchengChamber', by: 'dongchengSecretary' })
  await move('clerk', number, { action: 'comment', note: '已电话核实' })
  expect(await stored(district.id)).toHaveLength(1)
})
