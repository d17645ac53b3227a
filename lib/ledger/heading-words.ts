import { LEDGER_COLUMNS, LEDGER_KEYS, type LedgerColumn } from '#lib/domain/ledger-columns.ts'

/** Further headings under which the columns stand in the ledgers of offices. */
const OTHERS: Readonly<Record<LedgerColumn, string>> = {
  index: '序 No NO. 行号 顺序号',
  number: '编号 台账编号 问题序列号 问题号 单号',
  chamber:
    '商协会名称 商会名称 协会名称 商协会 商会 协会 单位名称 所属商会 所在商会 商会(协会)名称 商会协会名称 商会组织名称 商会组织 组织名称 涉及商会 问题商会 商会单位 所属商协会 涉及商协会 商会全称 协会全称 商协会全称 商会协会全称 单位全称 商会协会 商协会组织 问题单位 存在问题单位 基层商会 反映商会 商会名 协会名',
  township:
    '街镇 街镇名称 所属街镇 所在街镇 所属乡镇街道 所在乡镇街道 乡镇街道 街道乡镇 乡镇 街道 镇街 所属镇街 所在镇街 镇街道 属地 所属乡镇 所在乡镇 所属街道 所在街道 所在地 属地镇街 所属镇街道 镇(街道) 所属镇(街道) 镇街名称 所属区域 乡镇街 所属地 镇乡街道',
  source:
    '来源 来源渠道 收集渠道 收集方式 问题渠道 发现渠道 发现方式 反映渠道 渠道 收集来源 来源方式 问题来源渠道 来源途径 问题来源途径 收集途径 反映途径 信息来源 线索来源 途径 来源类型 反映方式 信息渠道',
  category:
    '类型 类别 问题类别 问题分类 分类 问题种类 种类 所属类型 问题性质 所属类别 问题所属类型 问题所属类别 问题大类 问题属性 问题归类 六有类别',
  description:
    '问题描述 存在问题 存在的问题 问题内容 主要问题 问题 具体表现 问题表现 问题简述 问题概述 困难问题 具体困难问题 存在困难问题 存在的困难问题 反映问题 问题详情 具体内容 问题情况 问题事项 具体情况 问题清单 发现问题 发现的问题 反映的问题 问题及困难 困难和问题 问题和困难 困难与问题 问题与困难 具体困难 存在困难和问题 存在的困难和问题 存在问题和困难 困难问题描述 问题简要描述 问题具体描述 问题简要情况 问题说明 具体困难和问题 主要困难和问题 存在的主要问题 存在主要问题 存在的突出问题 突出问题 反馈问题 查找的问题 具体事项 诉求内容 诉求 困难诉求 存在困难问题描述 收集问题',
  reportedOn:
    '收集日期 发现时间 发现日期 反映时间 反映日期 登记时间 登记日期 提出时间 提出日期 采集时间 采集日期 问题收集时间 受理时间 受理日期 上报时间 上报日期 反馈时间 反馈日期 填报时间 填报日期 录入时间 走访时间 走访日期 问题发现时间 发现问题时间 问题发现日期 发现问题日期 问题反映时间 问题提出时间 收集问题时间 收集年月 收集日 发现日 登记日 收集问题日期 排查时间 摸排时间 提交时间 调研时间',
  reporter: '收集人员 收集者 登记人 发现人 采集人 反映人 填报人 上报人',
  goal: '目标 工作目标 目标要求 整改目标要求',
  measures:
    '措施 解决措施 工作措施 整改举措 具体措施 整改任务 解决办法 具体整改措施 工作举措 整改方案 解决方案 拟采取措施 下步措施 对策措施 整改建议',
  rectificationType: '整改类别 整改方式 整改分类',
  accountableLeader: '分管领导 包案领导 牵头领导 责任区领导 挂包领导',
  leadUnit: '牵头部门 主办单位 主责单位 牵头责任单位',
  responsibleUnit:
    '承办单位 整改单位 责任部门 整改责任单位 落实单位 办理单位 承办部门 整改主体 责任科室 负责单位 责任主体',
  supportUnits: '协办单位 配合部门 协助单位 参与单位',
  owner:
    '整改责任人 具体责任人 经办人 负责人 直接责任人 承办人 责任人姓名 整改人 具体负责人 责任人员 联系人 具体联系人',
  phone: '电话 联系方式 手机 手机号 手机号码 电话号码 联系号码 责任人电话 联系人电话 电话手机',
  dispatchedOn: '交办日期 派单时间 下达时间 转办时间 分办时间 派发时间',
  dueOn:
    '整改期限 完成时限 完成期限 办理时限 办结时限 时限 期限 限期 计划完成时间 要求完成时间 拟完成时间 整改完成时限 截止时间 截止日期 到期时间 到期日 预计完成时间 时限要求 办理期限 整改时限要求 最后期限 计划完成日期 时间节点 完成时间节点 整改时间节点 整改完成时间节点 完成节点 限时 解决时限 解决期限 整改到期日 目标完成时间',
  progress:
    '进展 整改进展 工作进展 整改进展情况 办理情况 落实情况 整改情况 工作进展情况 整改落实情况 办理进展 整改进度 进度 当前进展 完成情况 整改结果 办理结果 处理情况 处理结果 整改成效 工作成效 推进情况 目前进展 最新进展 进展及成效 解决情况',
  difficulties:
    '下一步措施 存在困难 困难及下一步措施 下一步打算 下一步工作 存在困难和下一步措施 存在的困难及下一步措施 下一步计划 存在的困难',
  completedOn:
    '完成日期 整改完成时间 实际完成时间 办结时间 办结日期 整改完成日期 实际完成日期 完成日 整改完成日 整改结束时间',
  verifier: '验收人 核查人 审核人 复核人 核验人员 验收人员 核验责任人 销号审核人 复核人员',
  closed:
    '销号 是否完成 是否办结 销号情况 是否整改完成 是否完成整改 是否整改到位 是否已销号 整改是否完成 销号状态 完成与否 是否解决 是否整改 办结情况 是否已完成 状态 整改状态 整改是否到位 是否到位 整改是否销号 是否完成销号 销号与否 办结与否 是否已整改 是否已办结 是否已解决 是否闭环 完成状态 办理状态 问题状态',
  closedOn: '销号日期 销号时间(年月日) 销号日 核销时间 销号确认时间 销号年月',
  satisfaction: '满意度评价 满意情况 是否满意 满意程度 评价',
  remark: '说明 备注说明 其他说明',
}

/** Headings that say so little that any better one for the same column goes before them. */
const VAGUE_WORDS: Readonly<Record<string, LedgerColumn>> = {
  名称: 'chamber',
  单位: 'chamber',
  内容: 'description',
  事项: 'description',
  时间: 'reportedOn',
  日期: 'reportedOn',
}

/** A heading as it is compared: without blanks, numbers before it, stars, brackets that only explain. */
export function bareHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[*★]*[(]?([一二三四五六七八九十]{1,2}[)、.]|\d{1,2}[)、.]?(?=\D))/, '')
    .replace(/[*★:;,、。./]/g, '')
    .replace(/\((协|协会|街道|镇|镇街)\)/g, '$1')
    .replace(/[([【].*?[)\]】]/g, '')
    .toLowerCase()
}

type Rank = number
const OWN: Rank = 0
const PART: Rank = 2
const VAGUE: Rank = 3

/** How sure a heading is, the less the surer: its own words, others of the same meaning (those named
 * first before those named later), a part of longer words, a word that says little. */
export type HeadingMatch = Readonly<{ column: LedgerColumn; rank: Rank }>

const BY_WORDS = new Map<string, HeadingMatch>(
  LEDGER_KEYS.flatMap((column) => [
    ...OTHERS[column]
      .split(' ')
      .map((words, at): [string, HeadingMatch] => [
        bareHeading(words),
        { column, rank: 1 + at / 100 },
      ]),
    [bareHeading(LEDGER_COLUMNS[column]), { column, rank: OWN }] as [string, HeadingMatch],
  ]),
)

/** Whether a text is, word for word, a heading some ledger has. */
export function isHeadingWord(text: string): boolean {
  return text.length <= 40 && BY_WORDS.has(bareHeading(text))
}

/** A day that work is meant to be done by, in any of the words for it. */
const PLANNED =
  /^(整改|问题)?(计划|拟|预计|预定|要求|应|限期|最迟|承诺).{0,4}(完成|办结|解决|整改|销号).{0,4}(时间|时限|日期|期限)$/

/** The column a heading stands for; null when it is none, or could be two. */
export function matchHeading(text: string): HeadingMatch | null {
  const bare = bareHeading(text)
  if (bare === '' || bare.length > 24) return null
  const found = BY_WORDS.get(bare)
  if (found) return found
  // 计划整改完成时间 is no 整改完成时间.
  if (PLANNED.test(bare)) return { column: 'dueOn', rank: PART }
  const vague = VAGUE_WORDS[bare]
  if (vague) return { column: vague, rank: VAGUE }
  const part = partOf(bare)
  return part ? { column: part, rank: PART } : null
}

/** Whether a match rests on the words themselves, not on a part of them or a guess. */
export function isSure({ rank }: HeadingMatch): boolean {
  return rank < PART
}

/** Whether a match rests on a word that says little. */
export function isVague({ rank }: HeadingMatch): boolean {
  return rank === VAGUE
}

/** Of words inside a longer heading only those of one column count, and only whole ones of four. */
function partOf(bare: string): LedgerColumn | null {
  const found = new Set<LedgerColumn>()
  for (const [words, { column }] of BY_WORDS) {
    if (words.length >= 4 && bare.includes(words)) found.add(column)
  }
  const [only] = found
  return found.size === 1 && only ? only : null
}
