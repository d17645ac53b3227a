import type { PaperKind } from '#lib/domain/codes.ts'

/**
 * What a paper can say, by the word that stands in braces in a template, such as `{文号}`. People
 * write templates in a word processor: the words are those they use.
 */
export const PAPER_FIELDS = {
  redHead: '红头',
  number: '文号',
  title: '标题',
  addressee: '主送单位',
  you: '称谓',
  ask: '要求语',
  issueNumber: '问题编号',
  issueTitle: '问题名称',
  chamber: '商会名称',
  source: '问题来源',
  category: '问题类型',
  description: '问题描述',
  requirement: '整改要求',
  part: '办理方式',
  due: '整改时限',
  originalDue: '原定时限',
  support: '配合单位',
  feedback: '反馈要求',
  attachments: '附件',
  signer: '签发人',
  contact: '联系人',
  standing: '办理情况',
  note: '督办事由',
  replyBy: '回复期限',
  copies: '抄送',
  applicant: '申请单位',
  giver: '交办单位',
  askedUntil: '申请延至',
  askedReason: '申请理由',
  ruling: '审批意见',
  taker: '责任单位',
  dispatchedOn: '交办时间',
  finishedOn: '完成时间',
  result: '整改情况',
  evidence: '佐证材料',
  verdict: '核验意见',
  grade: '核验等次',
  issuer: '落款单位',
  date: '落款日期',
} as const
export type PaperField = keyof typeof PAPER_FIELDS
export type PaperTag = (typeof PAPER_FIELDS)[PaperField]

/** What a paper says, field by field; what is left out is empty. */
export type PaperValues = Readonly<Partial<Record<PaperField, string>>>

/** Alternative text of the picture that becomes the code; a template without it has no way back. */
export const CODE_PICTURE = '二维码'

const ALL: readonly PaperField[] = ['number', 'issueNumber', 'issueTitle', 'issuer', 'date']

/** What a district's own template may not leave out, or its papers would not be what they are. */
export const REQUIRED_FIELDS: Readonly<Record<PaperKind, readonly PaperField[]>> = {
  dispatch_order: [...ALL, 'addressee', 'description', 'requirement', 'due'],
  rectification_notice: [...ALL, 'addressee', 'description', 'requirement', 'due'],
  remind_order: [...ALL, 'addressee', 'standing', 'replyBy'],
  supervise_order: [...ALL, 'addressee', 'standing', 'replyBy', 'copies'],
  extension_form: [...ALL, 'applicant', 'due', 'askedUntil', 'askedReason'],
  closure_form: [...ALL, 'taker', 'result', 'verdict'],
}

/** The values by the words of the template; every known word is there. */
export function byTag(values: PaperValues): Record<PaperTag, string> {
  const pairs = Object.entries(PAPER_FIELDS).map(([field, tag]) => [
    tag,
    values[field as PaperField] ?? '',
  ])
  return Object.fromEntries(pairs)
}

/** Every word a template may use, and for which kinds it is compulsory. */
export function templateFields(): readonly Readonly<{ tag: string; required: PaperKind[] }>[] {
  const kinds = Object.keys(REQUIRED_FIELDS) as PaperKind[]
  const fields = Object.entries(PAPER_FIELDS) as [PaperField, PaperTag][]
  return fields.map(([field, tag]) => ({
    tag,
    required: kinds.filter((kind) => REQUIRED_FIELDS[kind].includes(field)),
  }))
}
