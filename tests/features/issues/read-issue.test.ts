import { expect, it } from 'vitest'
import { districtDb } from '#lib/db/district.ts'
import { readIssue } from '#lib/issue-record/read-issue.ts'
import { issueParts } from '#lib/issue-record/record.ts'
import { seedBench } from '#prisma/seed/bench.ts'

it('reads an issue in one statement as Prisma would give it', { timeout: 60_000 }, async () => {
  await seedBench({ issues: 30, now: new Date('2026-11-20T02:00:00Z'), log: () => {} })
  const db = districtDb('500119')
  const all = await db.issue.findMany({ include: issueParts })
  expect(all).toHaveLength(30)
  expect(all.some(({ assignments }) => assignments.length > 0)).toBe(true)
  expect(all.some(({ supervisions }) => supervisions.length > 0)).toBe(true)
  for (const issue of all) {
    const read = await readIssue(db, '500119', issue.number)
    expect(read?.row).toEqual(issue)
  }
})
