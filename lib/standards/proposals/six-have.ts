import type { StandardContent } from '#lib/domain/standard.ts'
import { itemTable } from './item-table.ts'

/** 六有: each of the six is there (1) or not (0); without registration a chamber does not qualify. */
export const SIX_HAVE: StandardContent = {
  points: 6,
  maxBonus: 0,
  sections: [
    { code: 'G', title: '门槛' },
    { code: 'H', title: '六有' },
  ],
  items: [
    ...itemTable(
      'gate',
      `
G1 | 1 | 1 | registration | certificate | phased | 依法登记 | 持有有效的社会团体法人登记证书，登记事项与实际一致得 1 分，否则 0 分 | 向登记管理机关补办登记或变更登记，取得证书后上传
`,
    ),
    ...itemTable(
      'score',
      `
H1 | 1 | 1 | leadership | minutes,paper | phased | 有班子 | 会长、副会长、秘书长、监事齐全且在任期内得 1 分，缺一项或超期未换届 0 分 | 补选缺额人员或启动换届，经会员大会表决后报工商联备案
H2 | 1 | 1 | venue | photo,contract | phased | 有阵地 | 有固定办公或活动场所，并有权属、租赁或无偿使用证明得 1 分，否则 0 分 | 落实固定场所，签订租赁或无偿使用协议，挂牌后拍照上传
H3 | 1 | 1 | staff | contract | phased | 有人员 | 至少有 1 名专职工作人员，有劳动合同或公益性岗位证明得 1 分，否则 0 分 | 聘用专职人员或申请公益性岗位，签订合同
H4 | 1 | 1 | bylaw | bylaw_text,minutes | immediate | 有制度 | 章程有效，议事、财务、印章、档案等制度成文并经会议通过得 1 分，否则 0 分 | 参照示范文本补齐制度，经理事会或会员大会通过
H5 | 1 | 1 | funding | publicity | phased | 有经费 | 有独立账户，会费按标准收取，收支经监事审核并向会员公开得 1 分，否则 0 分 | 开设独立账户，理清会费收支，经监事审核后向会员公开
H6 | 1 | 1 | activity | photo,minutes | ongoing | 有活动 | 近 12 个月每季度至少开展 1 次活动，有记录得 1 分，否则 0 分 | 制定年度活动计划，每季度至少开展 1 次并留存记录
`,
    ),
  ],
}
