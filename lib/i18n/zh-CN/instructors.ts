/** Words of party instructors and their duties. */
export default {
  title: '党建指导员',
  lead: '谁指导哪些商会、从何时起，以及本年度的履职记录。',
  caption: '党建指导员与所指导的商会，各类履职次数',
  empty: '没有党建指导员。',
  instructor: '党建指导员',
  period: '指导期间',
  total: '合计',
  summary: '共 {count} 名党建指导员，指导 {chambers} 个商（协）会',
  records: '履职记录',
  recordsOf: '{name}在{chamber}的履职记录',
  recordsNone: '本年度还没有履职记录。',
  log: '登记履职',
  logLead: '登记后不能修改或删除；写错了请再登记一条说明。',
  note: '做了什么',
  saved: '已登记。',
}
