import type { PaperKind } from '#lib/domain/codes.ts'
import type { PaperValues } from './fields.ts'
import { paperTitle } from './wording.ts'

/** Invented values for trying a template out: every field has some. */
export function sampleValues(kind: PaperKind): PaperValues {
  return { ...SAMPLE, title: paperTitle(kind, 'order') }
}

const SAMPLE: PaperValues = {
  redHead: '示例区工商联',
  number: '示工商联〔2026〕12号',
  addressee: '示例街道',
  you: '你单位',
  ask: '请',
  issueNumber: 'SL-2026-00012',
  issueTitle: '会员活动室面积不足',
  chamber: '示例街道商会',
  source: '走访',
  category: '阵地',
  description:
    '商会现有活动室约四十平方米，会员大会只能借用社区会议室召开，全年借用六次，资料无处存放。\n近两年已有三次会员活动因无场地取消，会员意见较为集中。',
  requirement: '协调解决固定活动场所，面积不少于一百二十平方米；完善场地管理制度并公示。',
  part: '牵头',
  due: '2026年12月18日',
  originalDue: '2026年12月4日',
  support: '区民政局',
  feedback:
    '请于2026年11月30日前签收，并将加盖印章的回执回传。整改完成后，提交整改情况和佐证材料，由我单位核验。',
  attachments: '现场照片.jpg',
  signer: '张某',
  contact: '李某',
  standing: '整改时限为2026年12月18日，截至2026年12月21日尚未办结，已逾期3日',
  note: '该事项已多次提醒。',
  replyBy: '2026年12月25日',
  copies: '示例区民政局',
  applicant: '示例街道',
  giver: '示例区工商联',
  askedUntil: '2026年12月18日',
  askedReason: '场地装修工期较长，预计十二月中旬完工。',
  ruling: '同意延期。',
  taker: '示例街道',
  dispatchedOn: '2026年11月20日',
  finishedOn: '2026年12月15日',
  result: '已落实活动场所一处，面积一百五十平方米，十二月十日投入使用。',
  evidence: '场地照片.jpg、租赁协议.pdf',
  verdict: '现场核验，整改到位。',
  grade: '良好',
  issuer: '示例区工商联',
  date: '2026年11月27日',
}
