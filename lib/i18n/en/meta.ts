import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/meta.ts'

export default {
  description: 'Issues of chambers: ledger, dispatch, rectification and verification',
  title: 'Sanzhi',
} satisfies Shape<typeof zh>
