import type { Category, FeedbackStatus } from '#lib/domain/codes.ts'
import type { Progress } from '#lib/domain/feedback.ts'

type Named = Readonly<{ code: string; name: string }>

/** Who gave it; null when that is not for the viewer to know. */
export type Giver = Readonly<{ person: string; member: string | null }>

/** Feedback in a list; numbers of people in the text are masked. */
export type FeedbackLine = Readonly<{
  id: string
  chamber: Named
  text: string
  status: FeedbackStatus
  isAnonymous: boolean
  isThroughLink: boolean
  giver: Giver | null
  receivedAt: string
}>

/** Feedback with what came of it. `answer` is also the reason of a dismissal. */
export type FeedbackDetail = FeedbackLine &
  Readonly<{
    version: number
    answer: string | null
    issue: string | null
    /** Whether a way to reach the giver was left; shown on request alone. */
    hasContact: boolean
    handleable: boolean
    /** What an issue made of it would say: the text without the numbers of people. */
    proposed: Readonly<{ title: string; description: string; category: Category }>
  }>

/** Feedback of the viewer's own. */
export type OwnFeedback = Readonly<{
  number: string
  chamber: string
  text: string
  isAnonymous: boolean
  receivedAt: string
  progress: Progress
  answer: string | null
}>

/** A link of a chamber; `token` is null once it was sealed under another secret. */
export type LinkLine = Readonly<{
  id: string
  chamber: Named
  createdAt: string
  revokedAt: string | null
  received: number | null
}>
export type LinkDetail = LinkLine & Readonly<{ token: string | null }>

/** What asking for a number gives; null says that there is none. */
export type AskedProgress = Readonly<{ progress: Progress; answer: string | null }> | null
