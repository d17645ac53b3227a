import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/errors.ts'

export default {
  notFoundBody: 'The address may be mistyped, or the content is outside what you may see.',
  notFoundHome: 'Go to the workbench',
  notFoundTitle: 'This page was not found',
} satisfies Shape<typeof zh>
