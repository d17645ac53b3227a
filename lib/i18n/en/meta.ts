import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/meta.ts'

export default {
  description: 'Issues of chambers: ledger, dispatch, rectification and verification',
  mark: 'Sanzhi',
  title: 'Sanzhi',
} satisfies Shape<typeof zh>
