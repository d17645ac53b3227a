/** Official papers: printing, templates, and stamped copies that come back. */
export default {
  archive: '文书',
  basis: '据办理记录第 {seq} 条制作，{time} 出具',
  code: '本文书的回传二维码',
  count: '共 {count} 份',
  download: '下载 Word 文档',
  downloadAll: '打包下载',
  issuedOn: '{date} 出具',
  named: '{kind} {number}',
  none: '所选问题还没有出具文书。打开问题，在“办理”中选择“出具文书”。',
  open: '打印文书',
  openLedger: '打开台账',
  print: '打印',
  returnedOn: '{date} 已回传',
  title: '文书',
  titleOf: '{number} 文书',
}
