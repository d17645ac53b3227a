import { describe, expect, it } from 'vitest'
import { DEMO_LEDGER, outcome, unitName } from '#tests/support/ledger.ts'
import { bookOf, HEAD, ROW } from '#tests/support/ledger-files.ts'
import { readLedger } from '#tests/support/ledger-reading.ts'

type Sheet = Readonly<{ rows: readonly unknown[][]; merges?: readonly string[] }>
const read = async ({ rows, merges = [] }: Sheet) =>
  readLedger(await bookOf({ name: '台账', rows: rows as never, merges }), '台账.xlsx', DEMO_LEDGER)

describe('Words that stand for the cell above', () => {
  it('hold what stood there, over any number of rows and other lines between', async () => {
    const ditto = ['同上', '〃', '″', '阵地乱', '2025.3.2', '"', '否']
    const rows = [HEAD, ROW, ditto, ['小计', 2], ['同 上', '走访', ...ditto.slice(2)]]
    const reading = await read({ rows })
    expect(outcome(reading).invalid).toEqual([])
    expect(reading.rows.map(({ cells }) => unitName(cells.chamber?.value))).toEqual(
      Array(3).fill('金山镇商会'),
    )
    expect(reading.rows[2]?.cells).toMatchObject({
      category: { value: 'venue', raw: '阵地' },
      dueOn: { value: '2025-06-01' },
    })
  })

  it('stand for nothing in the first row', async () => {
    const reading = await read({ rows: [HEAD, ROW.with(0, '同上')] })
    expect(outcome(reading).invalid).toEqual([{ row: 2, field: 'chamber' }])
  })
})

describe('Headings under a group', () => {
  it('are joined with it without 情况, or before it', async () => {
    const rows = [
      ['商会情况', '', '问题情况', '', '', '', '销号', ''],
      ['名称', '属地', '来源', '类别', '描述', '收集时间', '是否', '时间'],
      ['金山镇商会', '金山镇', '走访', '阵地', '漏水', '2025.3.1', '是', '2025.5.1'],
    ]
    const reading = await read({ rows, merges: ['A1:B1', 'C1:F1', 'G1:H1'] })
    expect(reading.headings.unknown).toEqual([])
    expect(reading.rows[0]?.cells).toMatchObject({
      township: { value: '500119110' },
      description: { value: '漏水' },
      reportedOn: { value: '2025-03-01' },
      closed: { value: true },
      closedOn: { value: '2025-05-01' },
    })
  })
})

describe('Lines of those who filled a ledger in', () => {
  it.each([
    [['填表人', '李四', '审核人', '王五', '日期', '2025.3.1']],
    [['填表人 李四', '', '', '联系电话 71400000']],
    [['南川区工商业联合会（盖章）', '', '', '', '2025年3月1日']],
    [['经办人签字', '李四']],
    [['', '单位负责人（签字）', '', '填表人（签字）', '', '2025.3.1']],
  ])('are no data: %j', async (line) => {
    const reading = await read({ rows: [HEAD, ROW, [], line] })
    expect(reading.rows.map(({ row }) => row)).toEqual([2])
    expect(reading.skipped).toEqual([{ row: 4, reason: 'note' }])
  })

  it('are data where a problem is told', async () => {
    const rows = [HEAD, ROW.with(0, '联系人商会'), ROW.with(3, '填表人 李四')]
    expect((await read({ rows })).rows).toHaveLength(2)
  })
})

describe('Several units in one cell', () => {
  const head = [...HEAD, '责任单位', '配合单位']
  it.each([
    '区人社局和区民政局',
    '区人社局 区民政局',
    '区人社局、区民政局',
    '人社局\n民政局',
    '区人力资源和社会保障局及区民政局',
  ])('that support are told apart: %j', async (names) => {
    const [row] = (await read({ rows: [head, [...ROW, '金山镇', names]] })).rows
    expect(row?.cells.supportUnits?.value?.map(unitName)).toEqual(['区人力社保局', '区民政局'])
  })

  it('that are responsible are said to be several, and stay as they were written', async () => {
    const [row] = (await read({ rows: [head, [...ROW, '金山镇、南平镇', '']] })).rows
    expect(row?.faults).toMatchObject([{ column: 'responsibleUnit', rule: 'cell_units_several' }])
    expect(row?.cells.responsibleUnit?.raw).toBe('金山镇、南平镇')
  })
})

describe('A problem over several rows', () => {
  const head = ['序号', ...HEAD, '整改措施', '责任人']
  const row = (index: number, ...more: string[]) => [index, ...ROW, ...more]
  const rest = (...more: string[]) => [...Array(8).fill(''), ...more]

  it('whose number and words are merged is one, with all that its rows say besides', async () => {
    const rows = [head, row(1, '租用场地', '李四'), rest('添置桌椅', '李四'), row(2, '无', '')]
    const merges = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((at) => `${at}2:${at}3`)
    const reading = await read({ rows, merges })
    expect(reading.rows.map((one) => one.row)).toEqual([2, 4])
    expect(reading.rows[0]?.cells).toMatchObject({
      measures: { value: '租用场地\n添置桌椅' },
      owner: { value: '李四' },
      dueOn: { value: '2025-06-01' },
    })
  })

  it('is several where each row has its own number or words', async () => {
    const rows = [head, row(1, '甲'), [2, ...ROW.with(3, ''), '乙'], rest('丙').with(4, '另一件')]
    const merges = ['E2:E3', 'A3:A4', 'B2:B4', 'C2:C4', 'D2:D4', 'F2:F4']
    const reading = await read({ rows, merges })
    expect(reading.rows.map((one) => one.row)).toEqual([2, 3, 4])
  })
})

describe('A sheet of several parts', () => {
  it('may have headings in another order further down, which hold from there', async () => {
    const order = [2, 0, 3, 4, 1, 6, 5]
    const turned = (row: readonly string[]) => order.map((at) => row[at] ?? '')
    const second = ROW.with(0, '南平镇商会')
    const rows = [HEAD, ROW, [], ['二、第二部分'], turned(HEAD), turned(second), turned(second)]
    const reading = await read({ rows })
    expect(outcome(reading).invalid).toEqual([])
    const [first, ...others] = outcome(reading).valid
    expect(others.map(({ row }) => row)).toEqual([6, 7])
    expect(others[1]).toEqual({ ...first, row: 7, chamber: '南平镇商会' })
  })

  it('may name the chamber above its rows, which is said of each', async () => {
    const bare = ROW.with(0, '')
    const rows = [
      ...[HEAD, ['一、金山镇商会（2个）'], bare, bare.with(3, '漏水'), ['小计：2个'], bare],
      ...[['二、南平镇商会'], bare, ROW.with(0, '合溪镇商会'), ['三、其他'], bare],
    ]
    const reading = await read({ rows, merges: ['A2:G2', 'A7:G7'] })
    const chambers = reading.rows.map(({ row, cells }) => [row, unitName(cells.chamber?.value)])
    expect(chambers).toEqual([
      [3, '金山镇商会'],
      [4, '金山镇商会'],
      [6, '金山镇商会'],
      [8, '南平镇商会'],
      [9, '合溪镇商会'],
      [11, null],
    ])
    expect(reading.rows[0]?.notes).toMatchObject([
      { column: 'chamber', rule: 'cell_from_above', params: { read: '金山镇商会' } },
    ])
    expect(outcome(reading).invalid).toEqual([{ row: 11, field: 'chamber' }])
  })
})

describe('Lines that only look like data', () => {
  it.each(['示例', '例', '（样例）', '填写示例：'])('are examples numbered %s', async (index) => {
    const rows = [
      ['序号', ...HEAD],
      [index, ...ROW],
      [1, ...ROW],
    ]
    const reading = await read({ rows })
    expect(reading.rows.map(({ row }) => row)).toEqual([3])
    expect(reading.skipped).toEqual([{ row: 2, reason: 'note' }])
  })

  it.each(['二、阵地问题', '（三）其他问题', '第二部分'])(
    'are headings of a part even where the problems stand: %s',
    async (text) => {
      const reading = await read({ rows: [HEAD, ROW, ['', '', '', text], ROW] })
      expect(reading.skipped).toEqual([{ row: 3, reason: 'note' }])
    },
  )

  it('are totals without the word', async () => {
    const reading = await read({ rows: [HEAD, ROW, ['', '', '', '共1项']] })
    expect(reading.skipped).toEqual([{ row: 3, reason: 'subtotal' }])
  })
})
