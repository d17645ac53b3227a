/** Keys whose text is rightly the same, or Chinese, in both languages. */
export const SAME_IN_BOTH: string[] = [
  'campaigns.points',
  'campaigns.scoredOf',
  'exports.format.jsonl',
  'issueDetail.fileKind.pdf',
  'issueDetail.fromTo',
  'issueDetail.quoted',
  'nav.languageEn',
  'nav.languageZh',
  'workbench.objected',
]

/** Files that may hold Chinese, such as the fixed words of an official paper. */
export const ALLOWED_CJK: string[] = []
