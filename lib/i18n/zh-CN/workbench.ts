/** Words of the workbench, and of the frame's administration links. */
export default {
  title: '工作台',
  waiting: '{count} 件事等你办。',
  nothing: '现在没有等你办的事。',
  openLedger: '查看问题台账',
  more: '共 {count} 件，在台账中查看全部',
  count: '{count} 件',
  acknowledged: '{number} 已签收，请按时限整改。',
  changed: '{number} 刚有新的变化，还没有签收。列表已更新，请看过后再签收。',

  task: {
    acknowledge: '签收',
    redo: '退回重办',
    rectify: '整改',
    verify: '核验',
    accept: '受理',
    dispatch: '交办',
    approve_closure: '批准销号',
    overdue: '逾期未办',
  },

  act: {
    acknowledge: '签收',
    redo: '去整改',
    rectify: '去整改',
    verify: '去核验',
    accept: '去受理',
    dispatch: '去交办',
    approve_closure: '去审批',
    overdue: '查看',
  },

  since: {
    acknowledge: '{unit} {date}交办',
    redo: '{unit}交办，{date}退回',
    rectify: '{unit}交办，{date}签收',
    verify: '{unit} {date}提交',
    accept: '{date}登记',
    dispatch: '{date}受理',
    approve_closure: '{date}核验通过',
    overdue: '{date}交办{unit}',
  },

  returned: {
    failed: '核验未通过：“{reason}”',
    refused: '未批准销号：“{reason}”',
    reopened: '问题反弹：“{reason}”',
  },

  recent: '最近动态',
  moved: '{unit} {what}',
}
