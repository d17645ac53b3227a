/** Keys whose text is rightly the same, or Chinese, in both languages. */
export const SAME_IN_BOTH: string[] = [
  'issueDetail.fileKind.pdf',
  'nav.languageEn',
  'nav.languageZh',
]

/** Files that may hold Chinese, such as the fixed words of an official paper. */
export const ALLOWED_CJK: string[] = []

/** Beginnings of keys whose page is still being built. Must be empty when the product is released. */
export const NOT_YET_USED: string[] = [
  'actions.',
  'admin.',
  'auth.',
  'chambers.',
  'codes.',
  'common.',
  'dashboard.',
  'errors.',
  'events.',
  'evidence.',
  'fields.',
  'issueDetail.',
  'issues.',
  'nav.',
  'workbench.',
]
