import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/chambers.ts'

export default {} satisfies Shape<typeof zh>
