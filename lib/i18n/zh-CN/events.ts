/** The record of an issue in sentences: one for every kind of event. */
export default {
  sentence: {
    issue: {
      reported: '{who} 登记问题',
      accepted: '{who} 受理，{category}类，{severity}{type}',
      declined: '{who} 不予受理',
      terminated: '{who} 中止问题',
      reopened: '{who} 重新打开，由{unit}继续整改{due}',
    },
    assignment: {
      dispatched: '{who} 交办{to}{kind}，时限 {due}',
      acknowledged: '{who} 签收，{left}',
      progressed: '{who} 报告进展',
      submitted: '{who} 申请{giver}核验',
      passed: '{who} 核验通过{taker}的整改',
      failed: '{who} 核验不通过，退回{taker}继续整改',
      withdrawn: '{who} 撤回对{taker}的交办',
    },
    closure: {
      approved: '{who} 批准销号',
      refused: '{who} 不予销号，退回继续整改',
    },
    comment: { added: '{who} 留言' },
  },
  /** What somebody did, in a word: "东城街道 10:32 已先签收". */
  did: {
    issue: {
      reported: '登记',
      accepted: '受理',
      declined: '不予受理',
      terminated: '中止',
      reopened: '重新打开',
    },
    assignment: {
      dispatched: '交办',
      acknowledged: '签收',
      progressed: '报告进展',
      submitted: '申请核验',
      passed: '核验通过',
      failed: '核验不通过',
      withdrawn: '撤回',
    },
    closure: { approved: '批准销号', refused: '不予销号' },
    comment: { added: '留言' },
  },
  classified: '，{type}',
  newDue: '，新时限 {due}',
  leftDays: '还剩 {count} 天',
  leftNone: '当天到期',
  leftOver: '已逾期 {count} 天',
  who: '{unit} {person}',
  machine: '系统',
  cause: {
    person: '本人办理',
    clock: '到时自动办理',
    rule: '按规则自动办理',
    import: '导入',
    reorganisation: '机构调整',
  },
}
