import { compact } from './read-text.ts'
import { CATEGORY_WORDS, SOURCE_WORDS } from './read-words.ts'

/**
 * The known word inside longer ones: 无专职人员 says 专职人员, 工商联走访商会 says 走访. Of words inside one
 * another the longest counts; of two that mean different things none does.
 */
function wordIn(words: Readonly<Record<string, string>>, text: string): string | null {
  const bare = compact(text)
  if (bare.length > 16) return null
  const found = Object.entries(words)
    .filter(([code]) => code !== 'other')
    .flatMap(([code, list]) => list.split(' ').map((word) => ({ code, word })))
    .filter(({ word }) => word.length >= 2 && bare.includes(word))
  const widest = found.filter(
    ({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)),
  )
  const codes = new Set(widest.map(({ code }) => code))
  return codes.size === 1 ? (widest[0]?.word ?? null) : null
}

/** Each finds a word of its closed list that longer words come down to; null when there is none. */
export const guessSource = (text: string) => wordIn(SOURCE_WORDS, text)
export const guessCategory = (text: string) => wordIn(CATEGORY_WORDS, text)

const NOT_YET =
  /未|没|不|待|尚|仍|剩|正在|进行|推进|持续|长期|申请|上报|拟|部分|阶段|基本|逾期|在办|挂账|暂|半|大部|[办改]中$/
const ABOUT = /销号|整改|完成|完结|办|解决|结案|落实|到位|完毕|启动|开始|推进|核验|验收|挂账/
const DONE =
  /^(已|全部|均已).*(销号|整改|完成|完结|办结|解决|结案|落实|到位|完毕)|^(完结|办结|结案|整改完毕)$/

const TICK = '[☑√✓✔■]'
const YES = new RegExp(`${TICK}是|是[(]?${TICK}|^${TICK}(?=[\\d(已])`)
const NO = new RegExp(`${TICK}否|否[(]?${TICK}`)

/** Which of two boxes is ticked, 是 or 否. */
function ticked(bare: string): string | null {
  const [isYes, isNo] = [YES.test(bare), NO.test(bare)]
  return isYes === isNo ? null : isYes ? '是' : '否'
}

/** 是 or 否 by what words of a state come down to: 已于5月1日销号, 已申请销号, 80%. */
export function guessClosed(text: string): string | null {
  const bare = compact(text)
  if (bare.length > 30) return null
  const box = ticked(bare)
  if (box !== null || bare === '100%') return box ?? '是'
  if (/^(\d{1,2}(\.\d+)?%|0\.\d+)$/.test(bare)) return '否'
  const isPart = NOT_YET.test(bare) || /(?<!\d)\d{1,2}%/.test(bare)
  if (isPart) return ABOUT.test(bare) ? '否' : null
  return DONE.test(bare) ? '是' : null
}
