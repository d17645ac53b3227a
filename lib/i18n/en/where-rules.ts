import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/where-rules.ts'

export default {
  where_unreadable:
    '{field} cannot be read from character {at} (“{near}”). Write it like and(light(red),not(category(funding)))',
  where_missing: '{field}: give a value of {name}',
  where_no_place:
    '{field} has changed and the place is not there any more; go on from what there is now',
  where_unknown: '{field} names a condition that does not exist: {name}',
  where_value: '{field}: “{value}” is not a possible value of {name}',
  where_too_deep: '{field} is nested too deep; at most {max} levels',
  where_too_long: '{field} is too long; at most {max} characters',
  where_too_many: '{field} has too many conditions; at most {max}',
  where_too_many_words: '{field} searches for too many words; at most {max} in all',
} satisfies Shape<typeof zh>
