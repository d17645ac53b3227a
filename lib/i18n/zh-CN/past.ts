/** Words of pages as of a past day. */
export default {
  title: '这里显示的是{date}结束时的情况，不是现在的。',
  before: '第一个问题登记于{first}，在那之前没有任何记录。',
  hidden: '时限按那一天判断，只能查看，不能办理。',
  today: '回到今天',
  issueNone: '那一天还没有这个问题，它登记于{date}。',
  show: '查看这一天的情况',
  day: '截至日期',
  hint: '看这一天结束时的情况',
  fault: {
    date: '“截至日期”须是 2000 年至 2099 年之间真实的日期，如 2026-03-15。',
    future: '“截至日期”晚于今天，只能看过去的情况。',
    unready: '升级后正在整理历史数据，请过几分钟再看过去的情况。',
  },
  chamber: '过去某天的情况',
}
