/** The centre of notices, and the words of what is sent out. */
export default {
  title: '消息',
  lead: '与你有关的问题有了什么变化，一个问题一行。',
  caption: '消息，未读的在前',
  unread: '{count} 条未读消息',
  none: '没有未读消息',
  filterAll: '全部',
  filterUnread: '只看未读',
  show: '显示',
  empty: '还没有消息。你经办或关注的问题有变化时，会显示在这里。',
  emptyUnread: '没有未读消息。',
  isUnread: '未读',
  count: '{count} 项新变化',
  markRead: '标为已读',
  markReadOf: '把 {number} 标为已读',
  markAll: '全部标为已读',
  marked: '已标为已读。',
  settings: '接收方式',

  told: '{who} {what}',
  heading: '{number} {title}',
  look: '查看：{url}',
  test: '这是一条测试消息，收到即表示通道可用。{url}',
  mail: {
    subject: '{what}：{heading}',
    footer: '这封邮件由三治自动发出。接收方式可在“我的账号”中修改：{url}',
  },
  digest: {
    subject: '三治每日摘要：{count} 个问题有变化',
    lead: '上次摘要以来，有 {count} 个与你有关的问题发生了变化，你还没有查看：',
    more: '另有 {count} 个问题没有列出。',
    all: '全部消息：{url}',
  },

  preference: {
    title: '邮件通知',
    lead: '消息总在“消息”页里，这里只决定要不要另发邮件。邮件只写编号、标题和发生了什么。',
    mailOff: '本系统还没有配置邮件服务器，现在不发邮件。可以先填好，配置后生效。',
    email: '邮箱',
    emailHint: '用工作邮箱',
    mode: '什么时候发',
    modes: {
      now: '要你办理的随时发，其余汇总在每日摘要里',
      digest: '只发每日摘要，工作日 8:30',
      off: '不发邮件',
    },
    saved: '已保存接收方式。',
  },

  group: {
    intake: '登记与受理',
    work: '交办与整改',
    verdict: '核验',
    closure: '销号与反弹',
    talk: '留言',
  },
}
