import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEDGER_COLUMNS, LEDGER_KEYS } from '#lib/domain/ledger-columns.ts'
import { guessCategory, guessClosed, guessSource } from '#lib/ledger/guess-words.ts'
import { matchHeading } from '#lib/ledger/heading-words.ts'
import { unitReader } from '#lib/ledger/read-units.ts'
import { readCategory, readClosed, readSource } from '#lib/ledger/read-words.ts'
import { DEMO_LEDGER } from '#tests/support/ledger.ts'

const read = unitReader(DEMO_LEDGER)
const chambers = DEMO_LEDGER.units.filter(({ level }) => level === 'chamber')
const townships = DEMO_LEDGER.units.filter(({ level }) => level === 'township')
const found = (name: string, level: 'chamber' | 'township' = 'chamber') => {
  const reading = read(name, [level])
  return 'unit' in reading ? reading.unit.name : reading.rule
}
/** Around a name whatever a keyboard leaves there. */
const loose = fc
  .tuple(fc.constantFrom('', ' ', '\u3000'), fc.constantFrom('', ' ', '\u00a0', '\n'))
  .map(
    ([before, behind]) =>
      (name: string) =>
        `${before}${name}${behind}`,
  )

describe('The name of a unit in a ledger', () => {
  it.each([
    ['as it stands', (name: string) => name],
    ['with its district', (name: string) => `南川区${name.replace(/^区/, '')}`],
    ['with its city', (name: string) => `重庆市南川区${name.replace(/^区/, '')}`],
    ['without what says that it is a chamber', (name: string) => name.replace(/(商会|协会)$/, '')],
    ['without its district', (name: string) => name.replace(/^区/, '')],
    ['without the kind of its place', (name: string) => name.replace(/(街道|镇|乡)商会$/, '商会')],
    ['in brackets', (name: string) => `（${name}）`],
    ['as the place alone', (name: string) => name.replace(/(街道|镇|乡)商会$/, '')],
  ])('finds every chamber %s', (_how, spell) => {
    fc.assert(
      fc.property(fc.constantFrom(...chambers), loose, ({ name }, around) => {
        expect(found(around(spell(name)))).toBe(name)
      }),
    )
  })

  it.each([
    ['as it stands', (name: string) => name],
    ['without its kind', (name: string) => name.replace(/(街道|镇|乡)$/, '')],
    [
      'with its office',
      (name: string) => `${name}${name.endsWith('街道') ? '办事处' : '人民政府'}`,
    ],
    ['with its district', (name: string) => `南川区${name}`],
  ])('finds every township %s', (_how, spell) => {
    fc.assert(
      fc.property(fc.constantFrom(...townships), loose, ({ name }, around) => {
        expect(found(around(spell(name)), 'township')).toBe(name)
      }),
    )
  })

  it('takes a place alone for the township where both could be meant', () => {
    const reading = read('合溪', ['district', 'township', 'chamber'])
    expect('unit' in reading && reading.unit.name).toBe('合溪镇')
  })

  it('forgives one slip that leaves a single unit, and says so', () => {
    expect(read('黎香湖镇商会', ['chamber'])).toMatchObject({ isClose: false })
    expect(read('梨香湖镇商会', ['chamber'])).toMatchObject({ isClose: true })
    expect(found('梨香湖镇商会')).toBe('黎香湖镇商会')
    expect(found('区小徽企业协会')).toBe('区小微企业协会')
    expect(found('东城街商会')).toBe('东城街道商会')
    expect(found('太平镇商会')).toBe('太平场镇商会')
    expect(found('金山镇商(协)会')).toBe('金山镇商会')
  })

  it('forgives no slip in the name of a body of another kind', () => {
    expect(found('女企业家协会')).toBe('区女企业家商会')
    expect(found('企业家协会')).toBe('unit_unknown')
    expect(found('企业家商会')).toBe('区女企业家商会')
  })

  it.each([
    ['区小微协会', 'chamber', '区小微企业协会'],
    ['【金山镇商会】', 'chamber', '金山镇商会'],
    ['东城办', 'township', '东城街道'],
    ['东城街道办', 'township', '东城街道'],
    ['区人社局', 'district', '区人力社保局'],
    ['人社局', 'district', '区人力社保局'],
    ['区人力资源和社会保障局', 'district', '区人力社保局'],
    ['金山镇方竹笋商会', 'chamber', null],
    ['区企业协会', 'chamber', null],
  ] as const)('may be cut short: %s of level %s is %s', (name, level, whole) => {
    const reading = read(name, [level])
    expect('unit' in reading ? reading.unit.name : null).toBe(whole)
  })

  it.each(['北极商会', '北城街道商会', '商会', '???', '东', '中城街道商会', '金水镇商会'])(
    'does not find %s',
    (name) => {
      expect(found(name)).toBe('unit_unknown')
    },
  )

  it('knows a name of the past, before one of today that is only alike', () => {
    const former = [{ ...(chambers[0] as (typeof chambers)[0]), name: '金水镇商会' }]
    const old = unitReader({ ...DEMO_LEDGER, former: [...former, ...former] })
    expect(old('金水镇商会', ['chamber'])).toEqual({ unit: chambers[0], isClose: true })
    expect(old('金山镇商会', ['chamber'])).toMatchObject({ isClose: false })
  })

  it('never guesses between two, unless the township says which', () => {
    const twins = unitReader({
      ...DEMO_LEDGER,
      units: [
        ...DEMO_LEDGER.units,
        { code: 'A', name: '东城街道五金协会', level: 'chamber', parentCode: '500119001' },
        { code: 'B', name: '南城街道五金协会', level: 'chamber', parentCode: '500119002' },
        { code: 'C', name: '五金商会', level: 'chamber', parentCode: '500119001' },
        { code: 'D', name: '五金协会', level: 'chamber', parentCode: '500119002' },
      ],
    })
    expect(twins('五金', ['chamber'])).toMatchObject({ rule: 'unit_ambiguous' })
    expect(twins('五金', ['chamber'], '500119002')).toMatchObject({ unit: { code: 'D' } })
    expect(twins('五金协会', ['chamber'])).toMatchObject({ unit: { code: 'D' } })
  })
})

describe('A word of a closed list', () => {
  it.each([
    ['工商联走访', 'visit'],
    ['述职', 'president_report'],
    ['领导联系', 'leader_contact'],
    ['会员企业反映', 'member_feedback'],
    ['商会体检', 'checkup'],
    ['其它', 'other'],
    ['网上', null],
  ])('of sources: %s is %s', (word, code) => {
    expect(readSource(word)).toBe(code)
  })

  it.each([
    ['商会注册', 'registration'],
    ['登记', 'registration'],
    ['班子配备', 'leadership'],
    ['人员', 'staff'],
    ['制度建设', 'bylaw'],
    ['活动开展', 'activity'],
    ['活动阵地', 'venue'],
    ['阵地类', 'venue'],
    ['1.经费问题', 'funding'],
    ['班子配备不齐', 'leadership'],
    ['制度不健全', 'bylaw'],
    ['活动开展较少', 'activity'],
    ['卫生', null],
    ['???', null],
    ['阵地、人员', null],
  ])('of categories: %s is %s', (word, code) => {
    expect(readCategory(word)).toBe(code)
  })

  it.each([
    ['“阵地”', 'venue'],
    ['【班子】', 'leadership'],
  ])('may stand in quotation marks: %s is %s', (word, code) => {
    expect(readCategory(word)).toBe(code)
  })

  it.each([
    ['无专职人员', '专职人员'],
    ['有阵地', '阵地'],
    ['会费收缴难', '会费收缴'],
    ['活动阵地缺乏', '活动阵地'],
    ['班子和人员', null],
    ['环境卫生', null],
    ['其他事情', null],
    ['商会反映活动场所租金太高无力承担，请协调', null],
  ])('of categories may stand in longer words: %s comes down to %s', (text, word) => {
    expect(guessCategory(text)).toBe(word)
  })

  it.each([
    ['工商联走访商会', '工商联走访'],
    ['会员代表反馈', '会员'],
    ['会长年度述职', '述职'],
    ['走访、会员反馈', null],
    ['上级交办', null],
  ])('of sources may stand in longer words: %s comes down to %s', (text, word) => {
    expect(guessSource(text)).toBe(word)
  })

  it.each([
    ['已于2025年5月1日销号', '是'],
    ['已整改完毕', '是'],
    ['全部整改到位', '是'],
    ['结案', '是'],
    ['100%', '是'],
    ['80%', '否'],
    ['0.8', '否'],
    ['已完成80%', '否'],
    ['基本完成', '否'],
    ['已整改，待销号', '否'],
    ['已申请销号', '否'],
    ['已解决3个，剩余2个', '否'],
    ['逾期未完成', '否'],
    ['正在办理', '否'],
    ['未启动', '否'],
    ['☑是 □否', '是'],
    ['是□ 否☑', '否'],
    ['√是', '是'],
    ['√\n2025.5.1', '是'],
    ['□是 □否', null],
    ['☑是 ☑否', null],
    ['不详', null],
    ['同意', null],
    ['不同意', null],
    ['2025.5.1', null],
    ['也许', null],
  ])('of closing may be a sentence: %s comes down to %s', (text, word) => {
    expect(guessClosed(text)).toBe(word)
  })

  it.each([
    ['是', true],
    ['已销号', true],
    ['√', true],
    ['✔️', true],
    ['V', true],
    ['已整改销号', true],
    ['完成', true],
    ['Ｙ', true],
    ['否', false],
    ['未销号', false],
    ['×', false],
    ['正在推进', false],
    ['也许', null],
  ])('of closing: %s is %s', (word, is) => {
    expect(readClosed(word)).toBe(is)
  })
})

describe('A heading', () => {
  it.each(LEDGER_KEYS)('of the column %s is known by its own words, blanks or not', (column) => {
    const words = LEDGER_COLUMNS[column]
    expect(matchHeading(words)).toEqual({ column, rank: 0 })
    expect(matchHeading([...words].join(' '))?.column).toBe(column)
    expect(matchHeading(`*${words.replace('(', '（').replace(')', '）')}`)?.column).toBe(column)
  })

  it.each([
    ['商会名称', 'chamber'],
    ['所在镇街', 'township'],
    ['收集渠道', 'source'],
    ['问题类别', 'category'],
    ['存在的问题', 'description'],
    ['完成时限', 'dueOn'],
    ['计划完成时间', 'dueOn'],
    ['完成时间', 'completedOn'],
    ['是否完成', 'closed'],
    ['整改时限(年月日)', 'dueOn'],
    ['二、整改措施', 'measures'],
    ['发现问题时间', 'reportedOn'],
    ['上报日期', 'reportedOn'],
    ['日期', 'reportedOn'],
    ['计划整改完成时间', 'dueOn'],
    ['拟完成整改日期', 'dueOn'],
    ['限期整改时间', 'dueOn'],
    ['整改完成时间', 'completedOn'],
    ['3、类型', 'category'],
    ['（5）收集时间', 'reportedOn'],
    ['7 是否销号', 'closed'],
    ['整改是否到位', 'closed'],
    ['来源途径', 'source'],
    ['商会（协会）全称', 'chamber'],
    ['困难和问题', 'description'],
    ['商会/协会', 'chamber'],
    ['商（协）会组织', 'chamber'],
    ['乡镇/街道', 'township'],
    ['问题归类', 'category'],
    ['困难诉求', 'description'],
    ['摸排时间', 'reportedOn'],
    ['整改完成时间节点', 'dueOn'],
    ['目标完成时间', 'dueOn'],
    ['是否已整改', 'closed'],
    ['整改结果', 'progress'],
    ['责任人电话', 'phone'],
  ])('%s means %s', (words, column) => {
    expect(matchHeading(words)?.column).toBe(column)
  })

  it('that names two columns or none is not taken for either', () => {
    expect(matchHeading('责任单位及联系电话')).toBeNull()
    expect(matchHeading('天气')).toBeNull()
  })
})
