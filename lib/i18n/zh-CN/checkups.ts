/** Words of check-ups, campaigns and the score sheet. */
export default {
  title: '体检',
  issue: {
    item: '体检不合格指标 {code}：{text}',
    criterion: '判定依据：{criterion}',
    score: '得分 {score}，满分 {max}，合格分 {pass}',
    reason: '扣分原因：{reason}',
  },
}
