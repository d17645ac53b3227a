/**
 * The columns of the federation's own issue ledger, in the order and under the headings in which its
 * offices keep it. Headings are the words of the sheet, whatever the language of the page: a sheet
 * goes from hand to hand.
 */
export const LEDGER_COLUMNS = {
  index: '序号',
  number: '问题编号',
  chamber: '商(协)会名称',
  township: '所属乡镇(街道)',
  source: '问题来源',
  category: '问题类型',
  description: '具体问题',
  reportedOn: '收集时间',
  reporter: '收集人',
  goal: '整改目标',
  measures: '整改措施',
  rectificationType: '整改类型',
  accountableLeader: '责任领导',
  leadUnit: '牵头单位',
  responsibleUnit: '责任单位',
  supportUnits: '配合单位',
  owner: '责任人',
  phone: '联系电话',
  dispatchedOn: '交办时间',
  dueOn: '整改时限',
  progress: '进展情况',
  difficulties: '存在困难及下一步措施',
  completedOn: '完成时间',
  verifier: '核验人',
  closed: '是否销号',
  closedOn: '销号时间',
  satisfaction: '满意度',
  remark: '备注',
} as const

export type LedgerColumn = keyof typeof LEDGER_COLUMNS
export const LEDGER_KEYS = Object.keys(LEDGER_COLUMNS) as LedgerColumn[]
