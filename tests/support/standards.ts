import type { StandardContent } from '#lib/domain/standard.ts'
import { createStandard } from '#lib/standards/commands/create-standard.ts'
import { publishStandard } from '#lib/standards/commands/publish-standard.ts'
import { saveStandard } from '#lib/standards/commands/save-standard.ts'
import { must, type TestDistrict } from './factory.ts'

/** A form of two items and ten points. */
export const SMALL_FORM: StandardContent = {
  points: 10,
  maxBonus: 0,
  sections: [{ code: 'A', title: '阵地' }],
  items: [
    {
      code: 'A1',
      section: 'A',
      kind: 'score',
      text: '有固定场所',
      criterion: '有得 6 分，没有 0 分',
      points: 6,
      pass: 6,
      proofKinds: ['photo', 'contract'],
      category: 'venue',
      rectificationType: 'phased',
      remedy: '落实场所',
    },
    {
      code: 'A2',
      section: 'A',
      kind: 'score',
      text: '场所对会员开放',
      criterion: '',
      points: 4,
      pass: 2,
      proofKinds: [],
      category: 'activity',
      rectificationType: 'ongoing',
      remedy: '',
    },
  ],
}

export const DRAFT = { code: 'venue', name: '阵地体检表', kind: 'other' } as const
export const PUBLISHING = { sourceDocument: '区工商联〔2026〕3号', effectiveOn: '2026-04-01' }

/** A draft with this form, in its second revision. */
export async function draftOf(district: TestDistrict, content = SMALL_FORM) {
  const clerk = district.actor('clerk')
  const ref = await must(createStandard, clerk, { from: 'nothing', ...DRAFT })
  await must(saveStandard, clerk, { ...ref, ...DRAFT, revision: 1, ...content })
  return { ...ref, revision: 2 }
}

/** A published standard with this form. */
export async function publishedOf(district: TestDistrict, content = SMALL_FORM) {
  const draft = await draftOf(district, content)
  return must(publishStandard, district.actor('clerk'), { ...draft, ...PUBLISHING })
}
