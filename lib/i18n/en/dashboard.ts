import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/dashboard.ts'

export default {} satisfies Shape<typeof zh>
