/** Pages for what went wrong; codes of refusals follow below. */
export default {
  notFoundBody: '网址可能写错了，或者这项内容不在你的可见范围内。',
  notFoundHome: '回到工作台',
  notFoundTitle: '没有找到这个页面',
}
