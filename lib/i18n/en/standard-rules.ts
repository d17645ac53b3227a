import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/standard-rules.ts'

export default {
  empty_form: 'The form has no items yet; it needs at least one to be published',
  item_twice: 'The item code {item} is used twice; change one of them',
  section_twice: 'The section code {section} is used twice; change one of them',
  unknown_section: 'Item {item} belongs to a section that does not exist; choose another',
  item_without_category:
    'Item {item} has no category: an issue is opened with it when the item fails; choose one',
  item_without_points: 'Item {item} has 0 points; fill them in',
  pass_above_points: 'Item {item} passes only above its points; lower the pass mark',
  points_do_not_add_up: 'The items add up to {sum} points, not to the {declared} of the form',
  section_title_differs:
    'Row {row} gives section {section} another title than row {first}; make them the same',
} satisfies Shape<typeof zh>
