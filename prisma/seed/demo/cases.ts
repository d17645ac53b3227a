import type { DemoText } from './texts.ts'
import type { DemoUnits } from './units.ts'

/** A worked case of the practice: about whom, handed to whom, and what it says. */
export type DemoCase = Readonly<{
  chamber: string
  category: 'registration' | 'venue' | 'staff'
  source: 'leader_contact' | 'visit' | 'president_report' | 'member_feedback'
  route: readonly string[]
  support: string | null
  key: boolean
  /** Days after the first day of the demo. */
  startDay: number
  text: DemoText
}>

const registration = (name: string): DemoText => ({
  type: 'phased',
  title: '未办理注册登记',
  description: `${name}成立后一直未办理社会团体登记，无登记证书，不能开户和收取会费。`,
  requirement: '对照登记条件补齐会员名册、章程、场所证明和专职人员，向登记管理机关申请登记。',
  progress: '会员名册和章程草案已完成，场所证明正在办理。',
  result: '登记已核准，社会团体法人登记证书已领取。',
  flaw: '会员名册不足三十个单位会员，请补齐后再报。',
})

const venue: DemoText = {
  type: 'phased',
  title: '无固定阵地，会员活动无处开展',
  description: '东城街道商会借用社区会议室办公，会员服务、调解和培训均无固定场所。',
  requirement: '请街道统筹闲置资产，为商会落实固定阵地，取得书面使用证明。',
  progress: '街道已梳理辖区闲置用房三处，拟将原社区服务楼交商会使用。',
  result: '街道协调落实2000㎡场所建成商会之家，签订无偿使用协议，已挂牌启用。',
  flaw: '请补充使用协议和现场照片。',
}

const welfarePost: DemoText = {
  type: 'phased',
  title: '秘书长兼职，协会无专职人员',
  description: '区小微企业协会秘书长由会员企业负责人兼任，日常事务无人承担，台账长期不更新。',
  requirement: '请南城街道协调公益性岗位，为协会配备一名专职人员。',
  progress: '街道已将协会列入公益性岗位用人单位，岗位申请已报人社部门。',
  result: '公益性岗位已批准，专职人员到岗并签订劳动合同。',
  flaw: '请补充劳动合同复印件。',
}

/**
 * The three worked cases: the registration drive (twelve chambers), the venue 东城街道 found for its
 * chamber, and the welfare post 南城街道 obtained for the small-enterprise association.
 */
export function workedCases(units: DemoUnits): DemoCase[] {
  const drive = [6, 8, 9, 10, 12, 13, 15, 16, 20, 21, 26, 30].flatMap((i, n): DemoCase[] => {
    const township = units.townships[i]
    const chamber = units.chambers[i]
    if (!township || !chamber) return []
    return [
      {
        chamber: chamber.name,
        category: 'registration',
        source: 'visit',
        route: [township.name, chamber.name],
        support: '区民政局',
        key: true,
        startDay: 60 + n * 3,
        text: registration(chamber.name),
      },
    ]
  })
  return [
    ...drive,
    {
      chamber: '东城街道商会',
      category: 'venue',
      source: 'president_report',
      route: ['东城街道'],
      support: '区规划自然资源局',
      key: true,
      startDay: 420,
      text: venue,
    },
    {
      chamber: '区小微企业协会',
      category: 'staff',
      source: 'leader_contact',
      route: ['南城街道'],
      support: '区人力社保局',
      key: false,
      startDay: 640,
      text: welfarePost,
    },
  ]
}
