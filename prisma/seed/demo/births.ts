import { districtDb } from '#lib/db/district.ts'
import { dateOf, daysBetween } from '#lib/domain/calendar.ts'
import type { Actor } from '#lib/domain/policy.ts'
import { giveFeedback } from '#lib/feedback/commands/give-feedback.ts'
import { openFeedbackIssue } from '#lib/feedback/commands/open-feedback-issue.ts'
import { noteReportPoint } from '#lib/reports/commands/note-report-point.ts'
import { openReportPoint } from '#lib/reports/commands/open-report-point.ts'
import { logVisit } from '#lib/visits/commands/log-visit.ts'
import { openPoint } from '#lib/visits/commands/open-point.ts'
import type { DemoPeople } from './people.ts'
import { perform } from './perform.ts'
import { DISTRICT } from './places.ts'
import type { DemoReports } from './reports.ts'
import type { Story } from './stories.ts'
import type { DemoUnits } from './units.ts'

/** Since so many days the district keeps its visits, reports and feedback in the product. */
const SINCE_DAYS = 365

type Around = Readonly<{ people: DemoPeople; units: DemoUnits; reports: DemoReports; now: Date }>
type Born = Readonly<{ number: string; reporter: Actor }>

/**
 * Opens an issue through the record it was found by: a visit, a leader's contact, a president's
 * report or a member's feedback. Null for what was found before those were kept, and for reports of
 * one's own.
 */
export async function bear(story: Story, at: Date, around: Around): Promise<Born | null> {
  const { people, now } = around
  const isKept = daysBetween(dateOf(at), dateOf(now)) <= SINCE_DAYS
  if (!isKept || (story.isLiving && story.source !== 'visit')) return null
  const clerk = people.byLogin.clerk as Actor
  switch (story.source) {
    case 'visit':
      return { number: await byVisit(story, at, clerk), reporter: clerk }
    case 'leader_contact': {
      const leader = people.byLogin.leader as Actor
      if (!leader.seats.includes(story.chamber.code)) return null
      return { number: await byVisit(story, at, leader), reporter: leader }
    }
    case 'president_report':
      return { number: await byReport(story, at, around), reporter: clerk }
    case 'member_feedback':
      return byFeedback(story, at, around)
    default:
      return null
  }
}

async function byVisit({ chamber, category, plan }: Story, at: Date, visitor: Actor) {
  const { title, description } = plan.text
  const { id } = await perform(logVisit, visitor, at, {
    chamber: chamber.code,
    kind: 'visit',
    heldOn: dateOf(at),
    visitors: visitor.name,
    metWith: '会长、秘书长',
    purpose: '了解商会运行情况和会员诉求。',
    summary: '查看了台账和场所，与班子成员座谈。',
    points: [{ text: `${title}\n${description}`, category }],
  })
  const { number } = await perform(openPoint, visitor, at, { id, position: 1 })
  return number
}

async function byReport({ chamber, category, plan }: Story, at: Date, around: Around) {
  const { people, reports } = around
  const clerk = people.byLogin.clerk as Actor
  const id = await reports.of(chamber, at)
  const { title, description } = plan.text
  const text = `${title}\n${description}`
  const { position } = await perform(noteReportPoint, clerk, at, { id, text, category })
  return (await perform(openReportPoint, clerk, at, { id, position })).number
}

async function byFeedback(story: Story, at: Date, { people, units }: Around): Promise<Born | null> {
  const { chamber, category, plan } = story
  const firm = units.members.find(({ parent }) => parent === chamber)
  if (!firm) return null
  const clerk = people.byLogin.clerk as Actor
  const { title, description } = plan.text
  // Half of them do not want the chamber to know.
  const anonymous = String(at.getUTCDate() % 2 === 0)
  const given = { chamber: chamber.code, text: `${title}：${description}`, anonymous }
  const { number: receipt } = await perform(giveFeedback, people.of(firm), at, given)
  const { id, version } = await districtDb(DISTRICT.id).feedback.findFirstOrThrow({
    where: { number: receipt },
    select: { id: true, version: true },
  })
  const { number } = await perform(openFeedbackIssue, clerk, at, {
    id,
    version,
    title,
    description,
    category,
    confirmed: 'true',
  })
  return { number, reporter: clerk }
}
