import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/checkups.ts'

export default {
  title: 'Check-ups',
  issue: {
    item: 'Failed item {code}: {text}',
    criterion: 'Criterion: {criterion}',
    score: '{score} of {max} points; {pass} pass',
    reason: 'Points taken off because: {reason}',
  },
} satisfies Shape<typeof zh>
