/** Problems that several chambers of a township have in common. */
export default {
  title: '共性问题',
  lead: '同一乡镇街道内有多个商会同一项不达标时，在这里提出；立项后由区里交办乡镇街道牵头解决。',
  empty: '目前没有发现共性问题。',
  count: '{count} 个商会',
  chambers: '涉及商会',
  proposedAt: '提出时间',
  reason: '不予立项的理由',
  accept: '立项',
  acceptLead:
    '为{township}立一个问题，并与下列商会尚未办结的问题互相关联；商会各自的问题照常办理。',
  dismiss: '不予立项',
  dismissed: '已决定不予立项。',
  open: '查看问题 {number}',
  status: { proposed: '待决定', accepted: '已立项', dismissed: '不予立项' },
  issue: {
    title: '{township}{count}个商会“{text}”不达标',
    description: '体检发现{township}有{count}个商会同一项不达标：{item} {text}。涉及：{chambers}。',
  },
}
