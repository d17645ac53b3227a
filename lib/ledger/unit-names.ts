import { pinyin } from 'pinyin-pro'
import { compact } from './read-text.ts'

/** A name as it is compared: half width, without blanks, brackets, quotes and dots. */
export function bareName(name: string): string {
  return compact(name)
    .replace(/^\(([^()]+)\)$/, '$1')
    .replace(/商(\(协\)|协)会/g, '商会')
    .replace(/\(.*?\)/g, '')
    .replace(/["'“”‘’《》〈〉「」【】·.,。;:*_]/g, '')
}

const PLACE = /(街道办事处|街道办|街道|人民政府|镇政府|乡政府|镇|乡)$/
const OFFICE = /(人民政府|办事处|党工委|党委|政府|街道办|(?<=..)办)$/
const BODY = /(总商会|商会|协会|联合会|促进会)$/
const TRADE = /(行业|产业)$/

/**
 * The shapes a name is known by, the closest first: as it stands; without its district; without what
 * says what it is (商会, 镇); without what says what
 * its place or trade is as well. 东城街道商会 is 东城街道
 * before it is 东城, so that 东城街道 alone is the street.
 */
export function nameShapes(name: string, prefixes: readonly string[]): string[] {
  const whole = bareName(name)
  const local = withoutPrefix(whole, prefixes)
  const office = local.replace(OFFICE, '') || local
  const body = shorter(office, BODY)
  const place = body === office ? shorter(office, PLACE) : body
  return [whole, local, office, place, shorter(shorter(place, PLACE), TRADE)]
}

function shorter(name: string, ending: RegExp): string {
  const rest = name.replace(ending, '')
  return rest.length >= 2 ? rest : name
}

function withoutPrefix(name: string, prefixes: readonly string[]): string {
  const found = prefixes.find(
    (prefix) => name.startsWith(prefix) && name.length > prefix.length + 1,
  )
  return found ? name.slice(found.length) : name
}

/** What may stand before any name of the district: 重庆市南川区, 南川区, 南川, 区. The longest first. */
export function districtPrefixes(district: string, federation: string): string[] {
  const own = bareName(district)
  const short = bareName(federation).replace(/(工商业联合会|工商联|总商会)$/, '')
  const city = /^.+?市(?=.)/.exec(own)?.[0] ?? ''
  const area = own.slice(city.length)
  const stem = area.replace(/[区县市]$/, '')
  const kinds = [area, short].map((name) => name.slice(-1)).filter((kind) => /[区县市]/.test(kind))
  const all = [own, area, short, stem.length >= 2 ? stem : '', ...kinds]
  return [...new Set(all)].filter(Boolean).sort((a, b) => b.length - a.length)
}

/** How a name sounds: most slips of a Chinese keyboard sound the same. */
export function soundOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true }).join(' ')
}

/** Whether one character was changed, left out or put in. */
export function isOneSlip(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [[...a], [...b]] : [[...b], [...a]]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && long[at] === short[at]) at += 1
  const rest = long.length === short.length ? short.slice(at + 1) : short.slice(at)
  return long.slice(at + 1).join('') === rest.join('')
}

/** What a name says its bearer is. */
export function bodyOf(name: string): string {
  return BODY.exec(name)?.[1] ?? ''
}

/**
 * Whether a name is another one cut short, as offices speak: 人社局 for 人力社保局. The first and the
 * last character stay, and at least half of what it is called.
 */
export function isShortFor(short: string, long: string): boolean {
  const [few, all] = [[...short], [...long]]
  const [named, called] = [few.length - bodyOf(short).length, all.length - bodyOf(long).length]
  if (few.length >= all.length || few[0] !== all[0] || few.at(-1) !== all.at(-1)) return false
  if (named < 2 || named * 2 < called) return false
  let at = 0
  for (const letter of all) if (letter === few[at]) at += 1
  return at === few.length
}

/** Whether one character was left out or put in, none changed: 金水 is another place than 金山. */
export function isOneMore(a: string, b: string): boolean {
  return [...a].length !== [...b].length && isOneSlip(a, b)
}
