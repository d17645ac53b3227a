import { describe, expect, it } from 'vitest'
import {
  EXPORT_SHEET,
  HIDDEN_HEADINGS,
  LEDGER_FORMAT,
  LEDGER_MARK,
} from '#lib/domain/ledger-sheet.ts'
import { openLedger } from '#lib/ledger/read-ledger.ts'
import { DEMO_LEDGER, outcome } from '#tests/support/ledger.ts'
import { bookOf, HEAD, ROW } from '#tests/support/ledger-files.ts'
import { type LedgerReading, readLedger } from '#tests/support/ledger-reading.ts'

const read = (bytes: Uint8Array, sheet?: string) =>
  readLedger(bytes, '台账.xlsx', { ...DEMO_LEDGER, sheet })
const numbers = ({ rows }: LedgerReading) => rows.map(({ row }) => row)

describe('What stands around the rows of a ledger', () => {
  it('is no data: titles, notes, totals, headings said again, empty numbers, who filled it in', async () => {
    const wide = (text: string) => [text, '', '', '', '', '', '', '']
    const rows = [
      wide('南川区问题台账'),
      wide('（截至2025年6月）'),
      ['序号', ...HEAD],
      [1, ...ROW],
      ['小计', '1个', '', '', '', '', '', ''],
      [],
      wide('南川区问题台账'),
      ['序号', ...HEAD],
      [2, ...ROW],
      ['', '合计：2个', '', '', '', '', '', ''],
      [3, '', '', '', '', '', '', ''],
      wide('注：1.本表每月25日前报送；2.阵地含租用场地。'),
      ['填报人：张三', '', '', '审核人：李四', '', '联系电话：71400000', '', ''],
    ]
    const reading = await read(
      await bookOf({ name: '台账', rows, merges: ['A1:H1', 'A2:H2', 'A7:H7', 'A12:H12'] }),
    )
    expect(numbers(reading)).toEqual([4, 9])
    expect(outcome(reading).invalid).toEqual([])
    expect(reading.skipped).toEqual([
      { row: 5, reason: 'subtotal' },
      { row: 7, reason: 'note' },
      { row: 8, reason: 'repeated_heading' },
      { row: 10, reason: 'subtotal' },
      { row: 12, reason: 'note' },
      { row: 13, reason: 'note' },
    ])
  })

  it('is no data either: columns counted, totals of something, formulas drawn down too far', async () => {
    const error = { error: '#N/A' as const }
    const rows = [
      ['序号', ...HEAD],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'],
      [1, ...ROW],
      ['全区合计（个）', 1, 1, 1, 1, 1, 1, 1],
      [{ formula: 'A4+1', result: error }, '', { formula: 'X4', result: error }],
    ]
    const reading = await read(await bookOf({ name: '台账', rows }))
    expect(numbers(reading)).toEqual([4])
    expect(outcome(reading).invalid).toEqual([])
    const [head, total] = ['repeated_heading', 'subtotal']
    expect(reading.skipped.map(({ reason }) => reason)).toEqual([head, head, total])
  })

  it('is data where a row says too little: each column it lacks is named', async () => {
    const rows = [
      ['序号', ...HEAD],
      [1, '金山镇商会'],
      ['', '', '', '', '会费收缴率低'],
    ]
    const reading = await read(await bookOf({ name: '台账', rows }))
    const lacks = ['source', 'category', 'description', 'reportedOn']
    expect(outcome(reading).invalid).toEqual([
      ...lacks.map((field) => ({ row: 2, field })),
      ...['chamber', 'source', 'category', 'reportedOn'].map((field) => ({ row: 3, field })),
    ])
  })
})

describe('The headings of a ledger', () => {
  it('may stand in two lines, joined from group and word, in any order', async () => {
    const rows = [
      ['问题收集', '', '商会', '整改', '', '', '备注'],
      ['时间', '渠道', '', '类型', '时限', '措施', ''],
      ['2025.3.1', '走访', '金山镇商会', '立行立改', '2025.6.1', '租用场地', '无'],
    ]
    const lacking = await bookOf({ name: '台账', rows })
    await expect(read(lacking)).rejects.toMatchObject({
      fields: [
        { rule: 'column_missing', params: { column: '问题类型' } },
        { rule: 'column_missing', params: { column: '具体问题' } },
      ],
    })
    const whole = rows.map((row, at) => [
      ...row,
      ['问题', '', '阵地'][at],
      ['', '内容', '漏水'][at],
    ])
    const reading = await read(
      await bookOf({
        name: '台账',
        rows: whole.map((row, at) => (at === 0 ? [...row.slice(0, 7), '问题类别', '问题'] : row)),
        merges: ['C1:C2', 'G1:G2', 'H1:H2'],
      }),
    )
    expect(reading.headings.row).toBe(2)
    expect(reading.rows[0]?.cells).toMatchObject({
      reportedOn: { value: '2025-03-01' },
      source: { value: 'visit' },
      category: { value: 'venue' },
      description: { value: '漏水' },
      rectificationType: { value: 'immediate' },
      dueOn: { value: '2025-06-01' },
      measures: { value: '租用场地' },
      remark: { raw: '无', value: null },
    })
  })

  it('may be merged over several columns, which then are one', async () => {
    const head = HEAD.toSpliced(4, 0, '')
    const row = (what: string, more: string) => ROW.with(3, what).toSpliced(4, 0, more)
    const rows = [head, row('漏水', ''), row('漏水', '很久了'), row('停电', '')]
    const merges = ['D1:E1', 'D4:E4']
    const reading = await read(await bookOf({ name: '台账', rows, merges }))
    const words = reading.rows.map(({ cells }) => cells.description?.value)
    expect(words).toEqual(['漏水', '漏水 很久了', '停电'])
    expect(reading.headings.unknown).toEqual([])
  })

  it('that nobody knows are named, those that stand twice are refused', async () => {
    const odd = await read(
      await bookOf({
        name: '台账',
        rows: [
          [...HEAD, '天气'],
          [...ROW, '晴'],
        ],
      }),
    )
    expect(odd.headings.unknown).toEqual(['天气'])
    expect(odd.headings.missing).toContain('satisfaction')
    const twice = await bookOf({
      name: '台账',
      rows: [
        [...HEAD, '整改时限'],
        [...ROW, '2025.7.1'],
      ],
    })
    await expect(read(twice)).rejects.toMatchObject({
      fields: [{ path: 'file', rule: 'column_twice', params: { column: '整改时限' } }],
    })
  })

  it('must be there at all', async () => {
    const list = await bookOf({
      name: '名单',
      rows: [
        ['姓名', '年龄'],
        ['张三', 40],
      ],
    })
    await expect(read(list)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'file', rule: 'ledger_not_found' }],
    })
  })
})

describe('Of several sheets', () => {
  const sheets = [
    {
      name: '填表说明',
      rows: [['填表说明：商会名称写全称'], ['问题类型', '具体问题', '收集时间', '商会名称']],
    },
    { name: '样表', rows: [HEAD, ROW, ROW, ROW] },
    { name: '备份', rows: [HEAD, ROW, ROW, ROW], state: 'hidden' as const },
    { name: '2025年', rows: [HEAD, ROW, ROW], hiddenRows: [3] },
    { name: '2024年', rows: [HEAD, ROW] },
  ]

  it('the fullest one in use is read, the others are named, hidden rows are data', async () => {
    const reading = await read(await bookOf(...sheets))
    expect(reading.sheet).toBe('2025年')
    expect(reading.otherLedgers).toEqual(['2024年'])
    expect(reading.rows.map(({ isHidden }) => isHidden)).toEqual([false, true])
  })

  it('one with rows is read rather than one with headings alone', async () => {
    const empty = { name: '空表', rows: [[...HEAD, '备注', '整改措施']] }
    const reading = await read(await bookOf(empty, { name: '数据', rows: [HEAD, ROW] }))
    expect([reading.sheet, reading.rows.length]).toEqual(['数据', 1])
  })

  it('the one that is asked for is read', async () => {
    expect((await read(await bookOf(...sheets), '2024年')).sheet).toBe('2024年')
  })
})

describe('A cell of a ledger', () => {
  it('holds for all rows it is merged over, and for none that have nothing of their own', async () => {
    const rows = [HEAD, ROW, ['', ...ROW.slice(1)], ['', '', '', '', '', '', ''], ROW]
    const merges = ['A2:A4', 'D2:D3']
    const reading = await read(await bookOf({ name: '台账', rows, merges }))
    expect(numbers(reading)).toEqual([2, 3, 5])
    expect(outcome(reading).invalid).toEqual([])
    expect(reading.rows[1]?.cells.description?.value).toBe('无固定活动阵地')
  })

  it('that is a formula counts by its last value, and text like one is text', async () => {
    const formula = { formula: 'HYPERLINK("http://x","金山镇商会")', result: '金山镇商会' }
    const row = [
      formula,
      '走访',
      '阵地',
      '=1+1',
      { formula: 'TODAY()', result: 45_717 },
      '',
      '+cmd',
    ]
    const reading = await read(await bookOf({ name: '台账', rows: [HEAD, row] }))
    const cells = reading.rows[0]?.cells
    expect(cells?.chamber?.value).toBe('SH-500119110')
    expect(cells?.description?.value).toBe('=1+1')
    expect(cells?.reportedOn?.value).toBe('2025-03-01')
    expect(outcome(reading).invalid).toEqual([{ row: 2, field: 'closed' }])
  })

  it('that shows an error of its formula is at fault, and never text or empty', async () => {
    const [broken, unfound] = [{ error: '#REF!' as const }, { error: '#N/A' as const }]
    const rows = [
      [...HEAD, '整改目标', '联系电话'],
      [...ROW.with(3, broken as never), broken, unfound],
    ]
    const [row] = (await read(await bookOf({ name: '台账', rows }))).rows
    expect(row?.faults).toMatchObject([
      { column: 'description', rule: 'cell_error', params: { row: 2, text: '#REF!' } },
      { column: 'goal', rule: 'cell_error' },
      { column: 'phone', rule: 'cell_error', params: { text: '#N/A' } },
    ])
  })

  it('of a closed list may explain itself in brackets, which is said', async () => {
    const rows = [HEAD, ROW.with(6, '是（2025.5.1）').with(2, '其他（融资）')]
    const [row] = (await read(await bookOf({ name: '台账', rows }))).rows
    expect(row?.cells).toMatchObject({ closed: { value: true }, category: { value: 'other' } })
    expect(row?.notes).toMatchObject([
      { column: 'category', rule: 'cell_read_as', params: { text: '其他（融资）', read: '其他' } },
      { column: 'closed', rule: 'cell_read_as' },
    ])
  })

  it('is read without what cannot be seen, and keeps what can', async () => {
    const said = '𠮷野家\u200b漏\u00ad水\u2066👨‍👩‍👧\u3164'
    const rows = [
      [...HEAD, '备注'],
      [...ROW.with(3, said), 0.1 + 0.2],
    ]
    const [row] = (await read(await bookOf({ name: '台账', rows }))).rows
    expect(row?.cells.description?.value).toBe('𠮷野家漏水👨‍👩‍👧')
    expect(row?.cells.remark?.value).toBe('0.3')
  })

  it('is told what is wrong with it in words that name row, column and text', async () => {
    const change = (at: number, value: string) => ROW.map((cell, i) => (i === at ? value : cell))
    const rows = [HEAD, change(4, '2022-02-30'), change(4, '2027-01-01'), change(5, '2024-01-01')]
    const { rows: found } = await read(await bookOf({ name: '台账', rows }))
    expect(found.flatMap(({ faults }) => faults)).toEqual([
      {
        column: 'reportedOn',
        rule: 'cell_date',
        params: { row: 2, column: '收集时间', text: '2022-02-30' },
      },
      {
        column: 'reportedOn',
        rule: 'cell_in_future',
        params: { row: 3, column: '收集时间', text: '2027-01-01' },
      },
      {
        column: 'dueOn',
        rule: 'cell_before',
        params: {
          row: 4,
          column: '整改时限',
          text: '2024-01-01',
          other: '收集时间',
          day: '2025-03-01',
        },
      },
    ])
  })

  it('with a fault beside the matter leaves the row sound', async () => {
    const rows = [
      [...HEAD, '配合单位', '所属乡镇'],
      [...ROW, '区民政局、区气象局', '东城街道'],
    ]
    const reading = await read(await bookOf({ name: '台账', rows }))
    expect(outcome(reading).valid).toHaveLength(1)
    expect(reading.rows[0]?.faults).toMatchObject([
      { column: 'supportUnits', rule: 'cell_unit_unknown', params: { text: '区气象局' } },
    ])
    expect(reading.rows[0]?.notes).toMatchObject([
      { column: 'township', rule: 'cell_other_township' },
    ])
  })
})

describe('A ledger of our own', () => {
  const id = 'b0b9a1c4-0000-8000-8000-00000000000'
  const { issueId, version } = HIDDEN_HEADINGS

  it('says of each row which issue it is, in whatever order, and which were there', async () => {
    const exported = [
      [LEDGER_MARK, LEDGER_FORMAT],
      ['exportedAt', '2026-11-01T00:00:00.000Z'],
      ['district', '500119'],
      [issueId, version],
      [`${id}1`, 3],
      [`${id}2`, 5],
      [`${id}3`, 1],
    ]
    const rows = [[...HEAD, issueId, version], [...ROW, `${id}2`, 5], ROW, [...ROW, `${id}1`, '3']]
    const bytes = await bookOf(
      { name: '台账', rows },
      { name: EXPORT_SHEET, rows: exported, state: 'veryHidden' },
    )
    const ledger = await openLedger(bytes, '台账.xlsx', DEMO_LEDGER)
    expect(ledger.headings.unknown).toEqual([])
    expect(ledger.origin?.district).toBe('500119')
    expect([...(ledger.origin?.issues ?? [])]).toEqual([
      [`${id}1`, 3],
      [`${id}2`, 5],
      [`${id}3`, 1],
    ])
    const bases = []
    for await (const { base } of ledger.rows()) bases.push(base)
    expect(bases).toEqual([
      { issueId: `${id}2`, version: 5 },
      null,
      { issueId: `${id}1`, version: 3 },
    ])
  })
})
