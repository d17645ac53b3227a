import { randomUUID } from 'node:crypto'
import { districtDb } from '#lib/db/district.ts'
import { toDateColumn } from '#lib/domain/calendar.ts'
import type { StandardContent, StandardItem } from '#lib/domain/standard.ts'
import { NOW, type TestDistrict } from './factory.ts'

const item = (code: string, section: string): StandardItem => ({
  code,
  section,
  kind: 'score',
  text: `条目${code}`,
  criterion: '',
  points: 4,
  pass: 3,
  proofKinds: [],
  category: 'venue',
  rectificationType: 'immediate',
  remedy: '整改',
})

/** A form of four items in two sections. */
export const FORM: StandardContent = {
  points: 16,
  maxBonus: 0,
  sections: [
    { code: 'A', title: '阵地' },
    { code: 'B', title: '制度' },
  ],
  items: [item('A1', 'A'), item('A2', 'A'), item('B1', 'B'), item('B2', 'B')],
}

/** A published standard of a kind; its code is the kind. */
export async function publishedStandard(district: TestDistrict, kind: string) {
  const at = { createdAt: NOW, publishedAt: NOW }
  const by = district.actor('clerk').personId
  await districtDb(district.id).standard.create({
    data: {
      districtId: district.id,
      code: kind,
      version: 1,
      kind,
      status: 'published',
      name: kind === 'six_have' ? '六有' : '四好',
      content: FORM,
      createdById: by,
      ...at,
    },
  })
}

/** A sealed check-up of a chamber with these points for the items of the form in order. */
export async function sealedCheckup(
  district: TestDistrict,
  chamberCode: string,
  standardCode: string,
  points: readonly number[],
  sealedAt = NOW,
): Promise<string> {
  const id = randomUUID()
  const by = district.actor('clerk').personId
  const db = districtDb(district.id)
  await db.checkup.create({
    data: {
      districtId: district.id,
      id,
      chamberCode,
      standardCode,
      standardVersion: 1,
      status: 'sealed',
      openedById: by,
      openedAt: sealedAt,
      sealedById: by,
      sealedAt,
      total: points.reduce((sum, one) => sum + one, 0),
    },
  })
  await db.checkupScore.createMany({
    data: points.map((score, index) => ({
      districtId: district.id,
      checkupId: id,
      item: FORM.items[index]?.code ?? '',
      score,
      scoredById: by,
      scoredAt: sealedAt,
    })),
  })
  return id
}

export const day = toDateColumn
