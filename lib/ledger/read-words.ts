import type { Category, RectificationType, Satisfaction, Source } from '#lib/domain/codes.ts'
import { compact } from './read-text.ts'

/** The words a closed list goes by in ledgers; each word stands for one code. */
type Words<C extends string> = Readonly<Record<C, string>>

export const SOURCE_WORDS: Words<Source> = {
  leader_contact:
    '区领导联系 领导联系 区领导 区领导联系商会 领导联系商会 区级领导联系 区级领导 区领导联系点 联系领导 区领导走访 区领导调研',
  visit:
    '走访 工商联走访 走访调研 调研走访 走访商会 实地走访 日常走访 走访发现 区工商联走访 走访收集 上门走访 走访会员 调研',
  president_report:
    '会长述职 述职 述职评议 会长述职评议 会长述职会 述职报告 会长述职报告 述职反馈 述职评比',
  member_feedback:
    '会员反馈 会员反映 会员意见 会员企业反馈 会员企业反映 企业反馈 企业反映 会员诉求 会员 会员建议 会员提出',
  checkup: '体检 商会体检 六有体检 体检发现 诊断 体检诊断 诊治体检 健康体检 组织体检',
  other: '其他 其它 其他方式 其他来源 其他渠道',
}

export const CATEGORY_WORDS: Words<Category> = {
  registration:
    '注册 登记 商会注册 注册登记 登记注册 社团登记 法人登记 注册情况 商会登记 协会注册 证照 登记证书',
  venue: '阵地 活动阵地 阵地建设 场所 活动场所 办公场所 场地 办公场地 办公阵地 商会阵地 场地阵地',
  leadership: '班子 班子配备 班子建设 领导班子 领导班子建设 换届 班子换届 商会班子 班子成员',
  staff: '人员 专职人员 工作人员 人员配备 专职工作人员 专职人员配备 人员力量 专职 工作力量 人手',
  bylaw: '制度 制度建设 规章制度 制度机制 管理制度 章程 章程制度 制度规范 内部制度 制度执行',
  activity: '活动 活动开展 开展活动 活动组织 商会活动 组织活动 活动情况 日常活动',
  funding: '经费 会费 资金 经费保障 财务 经费财务 活动经费 工作经费 会费收缴 经费困难',
  other: '其他 其它 其他类 综合 其他方面',
}

const RECTIFICATION_TYPES: Words<RectificationType> = {
  immediate: '立行立改 立即整改 即知即改 立整立改 立改',
  phased: '分阶段整改 分阶段 阶段性整改 限期整改 分步整改',
  ongoing: '持续整改 持续 长期整改 长期坚持 持续推进 长期',
}

const SATISFACTIONS: Words<Satisfaction> = {
  satisfied: '满意 非常满意 很满意 较满意',
  fairly_satisfied: '基本满意 一般 较为满意 比较满意',
  dissatisfied: '不满意 不满 很不满意',
}

const CLOSED: Words<'yes' | 'no'> = {
  yes: '是 已销号 √ v ok 对号 已整改销号 已整改并销号 已完成并销号 ✓ ✔ ☑ 完成 已完成 对 销号 已销 已整改 已整改到位 整改到位 整改完成 已整改完成 已办结 办结 已解决 y yes 1 true 已完成整改 已完成销号 完成销号 同意销号',
  no: '否 未销号 × ✗ ✘ ☐ □ x 未完成 未 没有 未销 未整改 未整改到位 整改中 正在整改 正在推进 推进中 进行中 未办结 未解决 n no 0 false 部分完成 持续推进 持续整改 长期坚持 暂未销号 尚未销号 尚未完成 不予销号 待销号',
}

/** Without numbers before a word (1. ① 一、), quotation marks and what chooses how a sign looks. */
function trimmed(text: string): string {
  const bare = compact(text)
    .toLowerCase()
    .replace(/["'“”‘’「」【】]|\ufe0f/g, '')
  return bare.length > 1
    ? bare.replace(/^([(]?[\d一二三四五六七八九十]{1,2}[.、)-])(?=\D)/, '')
    : bare
}

function reader<C extends string>(words: Words<C>, ending: RegExp) {
  const codes = new Map<string, C>()
  for (const code of Object.keys(words) as C[]) {
    codes.set(code, code)
    for (const word of words[code].split(' ')) codes.set(compact(word).toLowerCase(), code)
  }
  return (text: string): C | null => {
    const bare = trimmed(text)
    return codes.get(bare) ?? codes.get(bare.replace(ending, '')) ?? null
  }
}

/** Each reads a word of its closed list, in any of the spellings of offices; null when it is none. */
export const readSource = reader(SOURCE_WORDS, /(收集|反馈|发现|渠道|方式|问题|类)$/)
export const readCategory = reader(
  CATEGORY_WORDS,
  /(类|问题|方面|类问题|方面问题|情况|建设|不足|缺失|不齐|不健全|不完善|不规范|短缺|困难|较?少|不够|不到位|薄弱)$/,
)
export const readRectificationType = reader(RECTIFICATION_TYPES, /(类|问题)$/)
export const readSatisfaction = reader(SATISFACTIONS, /(度)$/)
const closedWord = reader(CLOSED, /[。.!;]$/)

/** Whether a cell of 是否销号 says yes; null when it says neither yes nor no. */
export function readClosed(text: string): boolean | null {
  const word = closedWord(text)
  return word === null ? null : word === 'yes'
}
