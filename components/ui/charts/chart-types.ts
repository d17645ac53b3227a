export type Tone = 'ink' | 'blue' | 'seal' | 'green' | 'amber' | 'red' | 'grey'

/** How a series is drawn: full, striped one way or the other, dotted, or only outlined. */
export type Fill = 'solid' | 'stripes' | 'cross' | 'dots' | 'outline'

export type Series = { key: string; label: string; tone: Tone; fill: Fill }

export type MonthLine = {
  key: string
  label: string
  /** One value a month, in the order of the months; null where there is none yet. */
  points: ({ value: number; href: string; text?: string } | null)[]
}

export type ChartWords = {
  /** Summary of the disclosure: 查看数据表. */
  table: string
  /** Header of the first column of the table. */
  category: string
  /** Header of the value column (charts of one series). */
  value: string
}
