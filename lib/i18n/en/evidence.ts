import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/evidence.ts'

export default {} satisfies Shape<typeof zh>
