import type { PaperKind } from '#lib/domain/codes.ts'
import {
  heading,
  LETTER,
  type PaperForm,
  pair,
  paragraph,
  plain,
  TABLE,
  wide,
} from './form-parts.ts'

/** Every paper of the product with its words; the one source of the page and of the templates. */
export const PAPER_FORMS: Readonly<Record<PaperKind, PaperForm>> = {
  dispatch_order: {
    ...LETTER,
    kind: 'dispatch_order',
    blocks: [
      paragraph(
        '现将{商会名称}“{问题名称}”（问题编号：{问题编号}）交由{称谓}{办理方式}办理，请按下列要求抓好整改。',
      ),
      heading('一、问题来源'),
      paragraph('{问题来源}；问题类型：{问题类型}。'),
      heading('二、问题描述'),
      paragraph('{问题描述}'),
      heading('三、整改要求'),
      paragraph('{整改要求}'),
      heading('四、整改时限'),
      paragraph('{整改时限}前完成。'),
      paragraph('配合单位：{配合单位}。', '配合单位'),
      heading('五、反馈要求'),
      paragraph('{反馈要求}'),
      plain('附件：{附件}', '附件'),
      plain('签发人：{签发人}'),
      plain('联系人及电话：{联系人}'),
    ],
    receipt: {
      title: '{标题}回执',
      rows: [
        wide('文\u3000\u3000号', '{文号}'),
        wide('问题编号', '{问题编号}'),
        wide('签收单位', '{主送单位}'),
        pair('签收人', '', '签收时间', ''),
      ],
      note: '（签收单位盖章）',
    },
  },
  rectification_notice: {
    ...LETTER,
    kind: 'rectification_notice',
    blocks: [
      paragraph(
        '{商会名称}存在“{问题名称}”的问题（问题编号：{问题编号}）。{要求语}{称谓}按下列意见整改。',
      ),
      heading('一、存在问题'),
      paragraph('{问题描述}'),
      heading('二、整改意见'),
      paragraph('{整改要求}'),
      heading('三、整改时限'),
      paragraph('{要求语}于{整改时限}前完成整改，并提交整改情况和佐证材料。'),
      plain('联系人及电话：{联系人}'),
    ],
  },
  remind_order: {
    ...LETTER,
    kind: 'remind_order',
    blocks: [
      paragraph('{称谓}负责的{商会名称}“{问题名称}”（问题编号：{问题编号}），{办理情况}。'),
      paragraph('{督办事由}', '督办事由'),
      paragraph('{要求语}{称谓}抓紧办理，并于{回复期限}前反馈办理进展、存在困难和下一步措施。'),
    ],
  },
  supervise_order: {
    ...LETTER,
    kind: 'supervise_order',
    blocks: [
      heading('一、有关事项'),
      paragraph('{商会名称}“{问题名称}”（问题编号：{问题编号}）。'),
      paragraph('{督办事由}', '督办事由'),
      heading('二、办理情况'),
      paragraph('{办理情况}。'),
      heading('三、办理意见'),
      paragraph('{整改要求}', '整改要求'),
      paragraph('{要求语}{称谓}落实责任、限期办结，并于{回复期限}前书面回复办理情况。'),
    ],
  },
  extension_form: {
    ...TABLE,
    kind: 'extension_form',
    blocks: [
      {
        kind: 'table',
        rows: [
          wide('申请单位', '{申请单位}'),
          wide('问题编号', '{问题编号}'),
          wide('商会名称', '{商会名称}'),
          wide('问题名称', '{问题名称}'),
          wide('交办单位', '{交办单位}'),
          wide('原定时限', '{原定时限}'),
          pair('现行时限', '{整改时限}', '申请延至', '{申请延至}'),
          wide('申请理由', '{申请理由}'),
          wide('审批意见', '{审批意见}'),
        ],
      },
    ],
  },
  closure_form: {
    ...TABLE,
    kind: 'closure_form',
    blocks: [
      {
        kind: 'table',
        rows: [
          wide('问题编号', '{问题编号}'),
          wide('商会名称', '{商会名称}'),
          wide('问题名称', '{问题名称}'),
          wide('问题描述', '{问题描述}'),
          wide('责任单位', '{责任单位}'),
          wide('整改要求', '{整改要求}'),
          pair('交办时间', '{交办时间}', '整改时限', '{整改时限}'),
          pair('完成时间', '{完成时间}', '核验等次', '{核验等次}'),
          wide('整改情况', '{整改情况}'),
          wide('佐证材料', '{佐证材料}'),
          wide('核验意见', '{核验意见}'),
          wide('审批意见', '{审批意见}'),
        ],
      },
    ],
  },
}
