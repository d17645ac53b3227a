import type { PaperContent } from '#lib/domain/paper.ts'
import type { PaperValues } from '#lib/papers/fields.ts'
import { sampleValues } from '#lib/papers/sample.ts'
import { setForm } from '#lib/papers/set-form.ts'

/** A sentence of 84 full-width characters without marks: three full lines wherever it begins. */
const SENTENCE = '商会办公场所面积不足会员活动长期借用社区会议室'.repeat(4).slice(0, 84)

/** A dispatch order of several pages, in which many lines and at least one page are full. */
export function longValues(): PaperValues {
  return { ...sampleValues('dispatch_order'), description: Array(10).fill(SENTENCE).join('\n') }
}

export function longPaper(): PaperContent {
  return setForm('dispatch_order', 'order', longValues())
}
