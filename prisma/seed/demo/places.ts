import type { UnitKind } from '#lib/domain/codes.ts'

/** 南川区: its GB/T 2260 code. */
export const DISTRICT = {
  id: '500119',
  name: '重庆市南川区',
  prefix: 'NC',
  root: '南川区工商联',
  /** 机关代字: 南工商联督〔2026〕1号 */
  documentCode: '南工商联',
}

/** The 34 streets, towns and townships with their statistical codes. */
export const TOWNSHIPS: readonly (readonly [code: string, name: string])[] = [
  ['500119001', '东城街道'],
  ['500119002', '南城街道'],
  ['500119003', '西城街道'],
  ['500119100', '三泉镇'],
  ['500119101', '南平镇'],
  ['500119102', '神童镇'],
  ['500119103', '鸣玉镇'],
  ['500119104', '大观镇'],
  ['500119105', '兴隆镇'],
  ['500119106', '太平场镇'],
  ['500119107', '白沙镇'],
  ['500119108', '水江镇'],
  ['500119109', '石墙镇'],
  ['500119110', '金山镇'],
  ['500119111', '头渡镇'],
  ['500119112', '大有镇'],
  ['500119113', '合溪镇'],
  ['500119114', '黎香湖镇'],
  ['500119115', '山王坪镇'],
  ['500119116', '木凉镇'],
  ['500119117', '楠竹山镇'],
  ['500119118', '石溪镇'],
  ['500119119', '德隆镇'],
  ['500119120', '民主镇'],
  ['500119121', '福寿镇'],
  ['500119122', '河图镇'],
  ['500119123', '庆元镇'],
  ['500119124', '古花镇'],
  ['500119125', '石莲镇'],
  ['500119126', '乾丰镇'],
  ['500119127', '骑龙镇'],
  ['500119128', '冷水关镇'],
  ['500119207', '中桥乡'],
  ['500119212', '峰岩乡'],
]

/** Departments that may be asked for support. */
export const DEPARTMENTS = ['区民政局', '区人力社保局', '区规划自然资源局'] as const

/** Chambers directly under the district; the first four are named in the practice, the rest invented. */
export const DIRECT_CHAMBERS: readonly (readonly [name: string, kind: UnitKind])[] = [
  ['区物流协会', 'trade_association'],
  ['区小微企业协会', 'trade_association'],
  ['区企协', 'trade_association'],
  ['区青委会', 'other_chamber'],
  ['区餐饮行业协会', 'trade_association'],
  ['区建材商会', 'trade_association'],
  ['区方竹笋产业协会', 'trade_association'],
  ['区中药材产业协会', 'trade_association'],
  ['区茶叶产业协会', 'trade_association'],
  ['区旅游民宿协会', 'trade_association'],
  ['区汽车服务业协会', 'trade_association'],
  ['区建筑业商会', 'trade_association'],
  ['区电子商务协会', 'trade_association'],
  ['区家具家居商会', 'trade_association'],
  ['区女企业家商会', 'other_chamber'],
  ['浙江商会', 'hometown_chamber'],
  ['福建商会', 'hometown_chamber'],
  ['湖南商会', 'hometown_chamber'],
  ['四川商会', 'hometown_chamber'],
  ['广东商会', 'hometown_chamber'],
]

export function townshipKind(name: string): UnitKind {
  if (name.endsWith('街道')) return 'subdistrict'
  return name.endsWith('镇') ? 'town' : 'township'
}

/** First halves of firm names; together with a trade and 演示 they name no real firm. */
export const FIRM_WORDS = [
  '金佛',
  '凤咀',
  '大观',
  '龙岩',
  '隆化',
  '鼎山',
  '川河',
  '半溪',
  '青龙',
  '云都',
  '三泉',
  '碧潭',
] as const
export const FIRM_TRADES = [
  '商贸',
  '食品',
  '建材',
  '物流',
  '农业',
  '餐饮',
  '家居',
  '药材',
  '科技',
  '汽修',
] as const

const SURNAMES = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹喻柏苏潘葛范彭鲁韦马方俞任袁柳',
]
const GIVEN = [
  '建国',
  '晓梅',
  '志强',
  '丽华',
  '文涛',
  '雪梅',
  '国平',
  '永红',
  '海燕',
  '德明',
  '小兰',
  '光荣',
  '秀英',
  '正华',
  '佳怡',
  '俊杰',
  '思源',
  '春燕',
  '明远',
  '桂芳',
  '立新',
  '玉洁',
  '长江',
  '忠诚',
  '慧敏',
  '家豪',
  '静',
  '勇',
  '敏',
  '磊',
]

/** The n-th invented name; 46 × 30 different ones. */
export function inventedName(n: number): string {
  const surname = SURNAMES[(n * 7) % SURNAMES.length]
  const given = GIVEN[(n * 11 + Math.floor(n / SURNAMES.length)) % GIVEN.length]
  return `${surname}${given}`
}
