import type { StandardContent } from '#lib/domain/standard.ts'
import { itemTable } from './item-table.ts'

const SCORED = `
A1 | 5 | 3 | leadership | certificate | phased | 党组织覆盖 | 单独、联合或功能型党组织得 5 分，仅派驻党建指导员得 3 分，都没有 0 分 | 与属地党组织协商，单独、联合或以功能型方式组建党组织；条件不具备的先申请派驻党建指导员
A2 | 2 | 2 | bylaw | bylaw_text | immediate | 党的领导写入章程 | 章程写明坚持党的领导、开展党建工作得 2 分，否则 0 分 | 在章程中增加党建内容，经会员大会表决后报核准
A3 | 3 | 2 | leadership | minutes | ongoing | 党建指导员在岗履职 | 指导员在岗且年履职记录达 4 次得 3 分，2 至 3 次得 2 分，1 次得 1 分，没有 0 分 | 与党建指导员商定年度安排，每季度至少开展 1 次指导并记录
A4 | 4 | 2 | activity | minutes,photo | ongoing | 理论学习和理想信念教育 | 年度开展 2 次以上得 4 分，1 次得 2 分，没有 0 分 | 列入年度计划，每半年至少组织 1 次学习教育，留存签到和照片
A5 | 4 | 3 | activity | paper | ongoing | 完成工商联部署的任务 | 按期全部完成得 4 分，每有一项未完成或逾期扣 1 分，扣完为止 | 对照任务清单逐项补做，书面报告完成情况
A6 | 4 | 2 | activity | photo,paper | ongoing | 履行社会责任 | 参与“万企兴万村”、公益慈善等，2 次以上有记录得 4 分，1 次得 2 分，没有 0 分 | 选定一个帮扶或公益项目，开展后留存记录
A7 | 3 | 2 | bylaw | paper | immediate | 重要活动事前报告 | 论坛、讲座、年会、涉外活动均事前报告得 3 分，每漏报 1 次扣 1 分 | 建立重要活动事前报告制度，补报本年度漏报的活动
B1 | 4 | 3 | leadership | minutes | phased | 班子齐全 | 会长、副会长、秘书长、监事齐全得 4 分，每缺一个职务扣 1 分 | 按章程补选缺额人员并报备案
B2 | 3 | 3 | leadership | minutes,paper | phased | 按期换届 | 在任期内，或到期前已按程序换届得 3 分，超期 0 分 | 制定换届方案报工商联审核，召开会员大会完成换届
B3 | 3 | 2 | leadership | paper | ongoing | 会长年度述职并测评 | 会长向会员大会或理事会述职并组织测评得 3 分，只述职未测评得 1 分，没有 0 分 | 安排会长年度述职，组织会员代表测评并公布结果
B4 | 3 | 2 | bylaw | minutes | ongoing | 轮值排班与交接 | 有轮值安排且交接记录齐全得 3 分，有安排但记录不全得 2 分，没有 0 分 | 制定轮值表，每次轮值结束填写交接记录
B5 | 4 | 4 | staff | contract | phased | 专职工作人员 | 至少 1 名专职人员，有劳动合同或公益性岗位证明得 4 分，没有 0 分 | 聘用专职人员或申请公益性岗位，签订合同
B6 | 3 | 3 | registration | other | phased | 会员数符合登记条件 | 单位会员 30 个以上，或个人会员 50 个以上，或混合 50 个以上得 3 分，否则 0 分 | 发展会员达到登记条件，更新会员名册
B7 | 3 | 2 | bylaw | other | immediate | 会员台账完整 | 台账必填项完整率 95% 以上得 3 分，85% 以上得 2 分，否则 0 分 | 逐户核对会员台账，补齐缺项
B8 | 2 | 1 | activity | photo | ongoing | 会员增长与年轻一代参与 | 会员净增长且年轻一代企业家参与活动得 2 分，有其一得 1 分，都没有 0 分 | 开展会员发展和年轻一代企业家活动
C1 | 4 | 3 | venue | contract,photo | phased | 固定阵地 | 有固定场所及权属、租赁或无偿使用证明得 4 分，有场所但缺证明得 2 分，没有 0 分 | 落实场所，补签租赁或无偿使用协议
C2 | 4 | 3 | activity | photo,minutes | ongoing | 按季开展活动 | 每季度至少 1 次得 4 分，每缺一个季度扣 1 分 | 补开缺少的活动，制定按季活动计划
C3 | 4 | 3 | activity | minutes | ongoing | 会员走访 | 年走访覆盖会员 80% 以上得 4 分，60% 以上得 3 分，40% 以上得 2 分，否则 0 分 | 制定走访计划，由班子成员分片走访并记录
C4 | 5 | 3 | other | other | ongoing | 诉求办结与满意度 | 诉求办结率 90% 以上且满意度 85% 以上得 5 分，只达到一项得 3 分，都未达到 0 分 | 梳理未办结诉求，逐件办理并回访
C5 | 4 | 2 | activity | other | ongoing | 融资对接 | 开展融资对接且有台账得 4 分，开展但无台账得 2 分，没有 0 分 | 组织银企对接，建立融资需求和对接台账
C6 | 4 | 2 | bylaw | contract,paper | phased | 调解组织或法律顾问 | 设有调解组织或聘有法律顾问且有台账得 4 分，缺台账得 2 分，没有 0 分 | 设立商会调解组织或聘请法律顾问，建立台账
C7 | 2 | 1 | activity | photo | ongoing | 会员培训 | 年度 2 场以上得 2 分，1 场得 1 分，没有 0 分 | 安排会员培训，留存通知、签到和照片
C8 | 3 | 1 | funding | other | ongoing | 品牌项目与以商养会 | 有品牌服务项目且有稳定的自有收入得 3 分，有其一得 1 分，没有 0 分 | 培育一个品牌服务项目，探索合规的有偿服务
D1 | 4 | 4 | registration | certificate | phased | 依法登记 | 已登记且登记事项与实际一致得 4 分，登记事项有变更未办得 2 分，未登记 0 分 | 办理登记或变更登记，上传有效证书
D2 | 2 | 2 | bylaw | bylaw_text,minutes | phased | 章程通过并核准 | 章程经会员大会通过并经核准得 2 分，否则 0 分 | 召开会员大会表决章程，报登记管理机关核准
D3 | 3 | 3 | registration | certificate | immediate | 年检合格 | 上年度年检合格得 3 分，基本合格得 1 分，不合格或未参加 0 分 | 按年检意见整改，补办或参加年检
D4 | 2 | 2 | funding | minutes,publicity | phased | 会费标准 | 会费不超过 4 档、经会员大会无记名投票通过并公开得 2 分，否则 0 分 | 重新拟订会费标准，经无记名投票通过后公开
D5 | 3 | 2 | funding | publicity | immediate | 会费收支公开 | 年度收支经监事审核并向会员公开得 3 分，只做到一项得 1 分，没有 0 分 | 编制年度收支报告，经监事审核后向会员公开
D6 | 2 | 2 | funding | certificate | immediate | 独立账户与票据 | 有独立银行账户且使用规范票据得 2 分，有其一得 1 分，没有 0 分 | 开设独立账户，申领并使用规范票据
D7 | 2 | 2 | bylaw | bylaw_text | immediate | 内部制度齐全 | 议事、财务、印章、档案等制度齐全得 2 分，每缺一项扣 0.5 分 | 参照示范文本补齐制度并经会议通过
D8 | 2 | 2 | other | paper | phased | 自律与信用 | 订有自律公约，且年度内无行政处罚、未列入活动异常名录得 2 分，否则 0 分 | 订立自律公约；有处罚或异常的，完成整改并申请移出
`

// What is not earned is no problem of the chamber: no category.
const BONUS = `
E1 | 5 | 0 | - | certificate | ongoing | 获国家级认定或表彰 | 认定期内的全国“四好”商会或其他国家级表彰得 5 分 | -
E2 | 3 | 0 | - | certificate | ongoing | 获市级认定或表彰 | 认定期内的市级“四好”商会、特色商会或其他市级表彰得 3 分 | -
E3 | 3 | 0 | - | paper | ongoing | 经验做法被推广 | 典型经验被市级以上工商联或党委政府推广得 3 分，区级得 1 分 | -
E4 | 2 | 0 | - | paper | ongoing | 承接公共服务 | 承接政府转移职能或购买服务并完成得 2 分 | -
`

const VETOES = `
V1 | 1 | 1 | registration | certificate | immediate | 无未登记擅自活动 | 未经登记或登记已失效仍以社会团体名义活动的，失去 1 分，全表不得分 | 立即停止活动，向登记管理机关办理登记
V2 | 1 | 1 | funding | paper | immediate | 无违规收费 | 有强制入会、摊派、违规评比收费等情形并经查实的，失去 1 分，全表不得分 | 立即停止并清退违规收费，书面报告整改情况
V3 | 1 | 1 | other | paper | immediate | 未列入严重失信名单 | 列入严重违法失信社会组织名单的，失去 1 分，全表不得分 | 按要求整改并申请移出名单
`

/** 四好: 31 items and 100 points, at most 10 more as a bonus, and what takes everything. */
export const FOUR_GOOD: StandardContent = {
  points: 100,
  maxBonus: 10,
  sections: [
    { code: 'A', title: '政治引领好' },
    { code: 'B', title: '队伍建设好' },
    { code: 'C', title: '服务发展好' },
    { code: 'D', title: '自律规范好' },
    { code: 'E', title: '加分项' },
    { code: 'V', title: '一票否决项' },
  ],
  items: [
    ...itemTable('score', SCORED),
    ...itemTable('bonus', BONUS),
    ...itemTable('veto', VETOES),
  ],
}
