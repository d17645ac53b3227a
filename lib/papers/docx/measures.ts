import { LineRuleType } from 'docx'

/**
 * GB/T 9704-2012 in twentieths of a point: A4, 37 mm above, 28 mm left, a type area of 156 x 225 mm.
 */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: 2098,
    bottom: 1984,
    left: 1587,
    right: 1474,
    header: 851,
    footer: 1247,
    gutter: 0,
  },
} as const

/** Width of the type area. */
export const TYPE_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

/** The largest line pitch of which 22 fit into 225 mm; of 29 points only 21 would. */
export const LINE = 579

/** 28 characters of 16 points fit into 156 mm when each stands 0.3 points closer. */
export const CLOSER = -6

/** The grid as a word processor shows it: 28 characters, in 4096ths of a point. */
export const CHARACTER_SPACE = -849

/** One character of the grid. */
export const CHARACTER = Math.floor(TYPE_WIDTH / 28)

/** Sizes in half points: 3号, 2号, 4号, and the note beside a code. */
export const SIZE = { body: 32, title: 44, four: 28, head: 60, note: 18 } as const

/** Side of a code with its rim in pixels of 1/96 inch: 34 mm. */
export const CODE_SIDE = 128

export const EXACT = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const
export const RED = 'D9001B'

const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
})

/** The faces the standard names. They are not free, so they are asked for by name and not carried. */
export const FACES = {
  fangsong: face('仿宋_GB2312'),
  biaosong: face('方正小标宋简体'),
  heiti: face('黑体'),
  songti: { ascii: '宋体', hAnsi: '宋体', cs: '宋体', eastAsia: '宋体' },
} as const

/** What a word processor takes where a face is missing. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  方正小标宋简体: '宋体',
  黑体: 'SimHei',
  宋体: 'SimSun',
}
