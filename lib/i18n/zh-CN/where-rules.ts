/** What is wrong with a nested filter (`errors.rules`). */
export default {
  where_unreadable:
    '{field}从第 {at} 个字符起（“{near}”）无法识别，写法如 and(light(red),not(category(funding)))',
  where_missing: '{field}：请给出“{name}”的值',
  where_no_place: '{field}已经变了，找不到要改的那一处，请从现在的条件改起',
  where_unknown: '{field}里没有名为 {name} 的条件',
  where_value: '{field}：“{value}”不是 {name} 可用的值',
  where_too_deep: '{field}嵌套太深，最多 {max} 层',
  where_too_long: '{field}太长，最多 {max} 个字符',
  where_too_many: '{field}里的条件太多，最多 {max} 个',
  where_too_many_words: '{field}里要查找的词太多，一共最多 {max} 个',
}
