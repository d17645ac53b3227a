const FIRST_OF =
  /^(\d{4}[.年/-]\d{1,2}[.月/-]\d{1,2}[日号]?)[-—–~至到]+(?:\d{4}[.年/-])?(?:\d{1,2}[.月/-])?\d{1,2}[日号]?$/

/** Of a span of days its first, for when something came up it had begun; null when it is none. */
export function firstOf(text: string): string | null {
  return FIRST_OF.exec(text)?.[1] ?? null
}

/** Of a span its end; 前 and 止 go without saying. */
export function limitOf(text: string): string {
  const end = /^\d{4}\D.*?(?:至|到|~|——?|–)(\d{4}\D?\d.*)$/.exec(text)?.[1] ?? lastOf(text)
  return end.replace(DONE, '').replace(/(之前|以前|前完成|前|截止|为止|止)$/, '')
}

/** What is to be reached by a day: 2026年6月30日前完成整改. */
const DONE = /(完成整改|整改完成|整改到位|完成销号|解决到位|办结|完成)$/
const SPAN =
  /^(\d{4})[.年/]\d{1,2}[.月/]\d{1,2}日?[-—–~至到]+(?:(\d{4})[.年/])?(\d{1,2})[.月/](\d{1,2})日?(?=\D*$)/

/** The end of 2026.3.15-6.15, which leaves the year out or not; other text stays. */
function lastOf(text: string): string {
  return text.replace(
    SPAN,
    (_, year: string, other: string | undefined, month: string, day: string) =>
      [other ?? year, month, day].join('-'),
  )
}
