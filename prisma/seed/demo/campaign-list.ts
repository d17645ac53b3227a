import { addDays, dateOf, startOf } from '#lib/domain/calendar.ts'
import type { DemoCampaign, Failure } from './campaigns.ts'

/** How far the issue of a failed item has got; one of an earlier campaign is closed. */
export type ItemEnd = 'closed' | 'submitted' | 'dispatched' | 'working' | 'handed_in'

type Found = Failure & Readonly<{ end: ItemEnd }>

const closed = (chamber: string, item: string): Found => ({ chamber, item, end: 'closed' })

/** A year ago: what failed then has been closed since, by re-scoring. */
const LAST_YEAR: readonly Found[] = [
  closed('东城街道商会', 'B2'),
  closed('东城街道商会', 'C2'),
  closed('南城街道商会', 'D7'),
  closed('合溪镇商会', 'B5'),
  closed('南平镇商会', 'C1'),
  closed('鸣玉镇商会', 'A2'),
  closed('金山镇商会', 'B7'),
  closed('区物流协会', 'C3'),
  closed('区小微企业协会', 'D7'),
  closed('大观镇商会', 'B1'),
]

/** This year's. */
const THIS_YEAR: readonly Found[] = [
  { chamber: '东城街道商会', item: 'B4', end: 'working' },
  { chamber: '南城街道商会', item: 'C2', end: 'handed_in' },
  { chamber: '合溪镇商会', item: 'C3', end: 'dispatched' },
  { chamber: '区物流协会', item: 'B7', end: 'working' },
  { chamber: '南平镇商会', item: 'B2', end: 'submitted' },
  { chamber: '水江镇商会', item: 'B5', end: 'submitted' },
]

/** What the check-up of the six haves found this year. */
const SIX_HAVE: readonly Found[] = [
  { chamber: '德隆镇商会', item: 'H2', end: 'dispatched' },
  { chamber: '古花镇商会', item: 'H3', end: 'submitted' },
]

/** Chambers whose check-up of this year is still being scored. */
const STILL_OPEN: readonly string[] = ['峰岩乡商会', '中桥乡商会', '冷水关镇商会']

/** Issues that the campaigns open. */
export const FOUND = LAST_YEAR.length + THIS_YEAR.length + SIX_HAVE.length

export type FoundCampaign = Omit<DemoCampaign, 'failures'> &
  Readonly<{ failures: readonly Found[] }>

/** 四好 a year apart, and 六有 this year, with what each of them found. */
export function campaignsUntil(now: Date): FoundCampaign[] {
  const today = dateOf(now)
  const year = Number(today.slice(0, 4))
  const at = (daysAgo: number) => new Date(startOf(addDays(today, -daysAgo)).getTime() + TEN)
  return [
    {
      name: `${year - 1}年度四好商会体检`,
      standard: 'four_good',
      openedAt: at(400),
      sealedAt: at(370),
      flaws: 45,
      failures: LAST_YEAR,
      open: [],
    },
    {
      name: `${year}年度四好商会体检`,
      standard: 'four_good',
      openedAt: at(34),
      sealedAt: at(9),
      flaws: 28,
      failures: THIS_YEAR,
      open: STILL_OPEN,
    },
    {
      name: `${year}年度六有达标核查`,
      standard: 'six_have',
      openedAt: at(60),
      sealedAt: at(46),
      flaws: 0,
      failures: SIX_HAVE,
      open: [],
    },
  ]
}

/** Ten in the morning. */
const TEN = 10 * 3_600_000
