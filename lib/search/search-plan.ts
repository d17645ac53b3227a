import { issueCount, shareOf, type WordShare } from './word-shares.ts'

/** How a search is run; what it finds does not depend on it. */
export type SearchPlan = Readonly<{
  /** Words that the index gathers the issues of. */
  gathered: readonly string[]
  /** Words that are looked up in each issue that comes along. */
  passed: readonly string[]
}>

/** Passing costs about as many looks as a page has lines, over the share; gathering share × issues. */
const PAGE = 100
/** What more than half of all issues have narrows too little to be gathered. */
const MOST = 0.5
/** Two words that are this common each are expected to meet. */
const OFTEN = 0.2

/**
 * Rare words are gathered from the index. When only a page of a common word is read, in the order of
 * another index, issues are passed until the page is full: that takes as long with a million as with
 * ten thousand. Two words may never meet, so those of texts are passed only when both are frequent.
 */
export function planSearch(
  words: readonly string[],
  { districtId, isPage }: Readonly<{ districtId: string; isPage: boolean }>,
): SearchPlan {
  const issues = issueCount()
  const shares = new Map(words.map((word) => [word, shareOf(word, districtId)]))
  const share = (word: string) => larger(shares.get(word))
  const narrowing = words.filter((word) => share(word) < MOST)
  const passed = words.filter((word) => share(word) >= MOST)
  const said = narrowing
    .map((word) => shares.get(word))
    .filter((one) => one && one.text >= one.named)
  const meet = said.length < 2 || said.every((one) => larger(one) >= OFTEN)
  const together = narrowing.reduce((product, word) => product * share(word), 1)
  const isPassing = isPage && meet && together * together * issues > PAGE
  return isPassing ? { gathered: [], passed: words } : { gathered: narrowing, passed }
}

function larger(share: WordShare | undefined): number {
  return share ? Math.max(share.text, share.named) : 0
}
