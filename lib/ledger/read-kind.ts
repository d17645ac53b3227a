import { isFormulaError } from '#lib/sheet/cell.ts'
import type { HeadingBlock } from './read-headings.ts'
import type { FilledRow } from './read-merges.ts'
import { compact, rawText } from './read-text.ts'
import type { SkipReason } from './read-types.ts'

const TOTAL =
  /^[(]?((合计|小计|总计|共计|累计|总数|本页合计)([::（(\d].*)?|(合计|总计|一)?共\d+[个项条件家].{0,4})[)]?$/
/** In place of a number: how a row is to be filled in. */
const EXAMPLE = /^[(]?(填写|填表)?(示例|例|例如|样例|范例|示范|举例|例子|样表)[)]?:?$/
/** What the total is of may stand before it: 本月合计, 金山镇小计. */
const TOTAL_OF = /^.{1,10}(合计|小计|总计|共计|累计)([::(\d].*)?$/
const LABEL =
  /^(注|备注|说明|填表说明|填报说明|填报单位|填报人|填报日期|填报时间|填表人|填表日期|制表|制表人|制表单位|审核|审核人|复核人|报送单位|报送人|单位负责人|主要负责人|分管领导|联系人|联系电话|签字|签名|盖章|日期|单位|统计时间|截至|截止)[^:]{0,12}:/

const SIGNERS =
  '填表人|填报人|制表人|制表|审核人|审核|复核人|报送人|联系人|经办人|单位负责人|主要负责人|分管领导|填表单位|填报单位|报送单位|填表日期|填报日期|填报时间|报送日期|联系电话'
const SIGNATURE = '[(]?(签字|签名|签章|盖章)[)]?'
/** Who signs, with nothing behind it in the cell. */
const SIGNER = new RegExp(`^(${SIGNERS})(${SIGNATURE})?:?$`)
/** 填表人李四, 南川区工商联(盖章). */
const SIGNED = new RegExp(`^(${SIGNERS}).{2,14}$|[(](盖章|公章|签章|签字|签名)[)]$`)

/** What a row below the headings is: data, nothing at all, or why it is no data. */
export function kindOf(row: FilledRow, block: HeadingBlock): 'data' | 'empty' | SkipReason {
  if (!row.hasOwn) return 'empty'
  const said = row.cells.flatMap((cell, at) => {
    const text = compact(rawText(cell))
    // Formulas are often drawn down further than there are rows.
    return text === '' || isFormulaError(text) ? [] : [{ at, text }]
  })
  if (said.length === 0) return 'empty'
  if (isHeading(said, block) || isCount(said)) return 'repeated_heading'
  if (isTotal(said, block)) return 'subtotal'
  const index = block.places.get('index')
  if (said.some(({ at, text }) => at === index && EXAMPLE.test(text))) return 'note'
  return isSigned(said, block) ? 'note' : isRemark(said, block)
}

type Said = readonly Readonly<{ at: number; text: string }>[]

function isHeading(said: Said, block: HeadingBlock): boolean {
  const same = said.filter(({ at, text }) =>
    [...(block.words[at] ?? [])].some((words) => compact(words) === text),
  )
  return same.length >= 2 && same.length >= said.length * 0.6
}

const COUNTS = ['甲乙丙丁戊己庚辛壬癸', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Whether a row only counts the columns, 1 2 3 … or 甲 乙 丙 …, as printed forms do. */
function isCount(said: Said): boolean {
  const placeOf = (text: string) => {
    if (/^\d{1,2}$/.test(text)) return Number(text)
    return Math.max(...COUNTS.map((signs) => [...signs].indexOf(text))) + 1
  }
  const places = said.map(({ text }) => placeOf(text.replace(/^[(](.+)[)]$/, '$1')))
  return places.length >= 4 && places.every((place, at) => place > 0 && place === at + 1)
}

function isTotal(said: Said, block: HeadingBlock): boolean {
  if (hasIssue(said, block)) return false
  const words = block.places.get('description')
  return said
    .slice(0, 3)
    .some(({ at, text }) => TOTAL.test(text) || (at !== words && TOTAL_OF.test(text)))
}

/** 二、阵地问题, above the rows of a part. */
const PART = /^([(]?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十\d]+部分).{0,16}$/

/** Whether a row begins with who filled the ledger in; no chamber is called so. */
function isSigned([first, ...rest]: Said, block: HeadingBlock): boolean {
  if (!first || rest.length > 7) return false
  if (SIGNER.test(first.text)) return true
  return SIGNED.test(first.text) && !hasIssue([first, ...rest], block)
}

/** Whether a row names both a chamber and a problem, whatever else it looks like. */
function hasIssue(said: Said, { places }: HeadingBlock): boolean {
  const has = (at: number | undefined) =>
    said.some((one) => one.at === at && !/^\d+$/.test(one.text))
  return has(places.get('chamber')) && has(places.get('description')) && has(places.get('category'))
}

/** Text across the sheet, a line under it, who filled it in; a number without anything is no row yet. */
function isRemark(said: Said, { places }: HeadingBlock): 'data' | 'empty' | 'note' {
  const index = places.get('index')
  const beside = said.filter(({ at }) => at !== index)
  if (beside.length === 0) return said.every(({ text }) => /^\d+$/.test(text)) ? 'empty' : 'note'
  if (said.every(({ text }) => LABEL.test(text))) return 'note'
  // A row that has its number is one of the ledger, however little else it says.
  if (said.some(({ at, text }) => at === index && /^\d+$/.test(text))) return 'data'
  const words = new Set(beside.map(({ text }) => text))
  if (words.size > 1)
    return said[0] && LABEL.test(said[0].text) && said.length <= 3 ? 'note' : 'data'
  const isAcross = beside.length >= 3 || PART.test(beside[0]?.text ?? '')
  return isAcross || beside[0]?.at !== places.get('description') ? 'note' : 'data'
}
