import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/actions.ts'

export default {} satisfies Shape<typeof zh>
