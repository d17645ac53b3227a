/** What keeps the form of a standard from being published (`errors.rules`). */
export default {
  empty_form: '表里还没有指标，至少要有一项才能发布',
  item_twice: '指标代码 {item} 用了两次，请改正其中一个',
  section_twice: '部分代码 {section} 用了两次，请改正其中一个',
  unknown_section: '指标 {item} 所属的部分不存在，请另选',
  item_without_category: '指标 {item} 没有问题类别：不合格时要按它立案，请选择',
  item_without_points: '指标 {item} 的分值是 0，请填写',
  pass_above_points: '指标 {item} 的合格分高于分值，请改低',
  points_do_not_add_up: '各项分值合计 {sum} 分，与总分 {declared} 分不符',
  section_title_differs: '第 {row} 行的部分 {section} 与第 {first} 行的名称不同，请改成一致',
}
