import { dateOf, daysBetween } from '#lib/domain/calendar.ts'
import { paperDate } from '#lib/domain/paper.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { PaperValues } from './fields.ts'
import type { PaperBasis } from './source.ts'

const t = translator('zh-CN')

/** A reminder or a supervision: how the work stood, until when to reply, who is told. */
export function supervisionValues(basis: PaperBasis): PaperValues {
  const { paper, state, names } = basis
  const record = state.supervisions.find(({ id }) => id === paper.supervisionId)
  if (!record) throw new Error('the paper names no supervision on the record')
  return {
    standing: standing(basis),
    note: record.note ?? '',
    replyBy: paperDate(record.replyBy),
    copies: record.copies.map((code) => names[code] ?? code).join('、'),
  }
}

function standing({ paper, state, link }: PaperBasis): string {
  const today = dateOf(new Date(paper.issuedAt))
  const stage = t(`codes.stage.${state.stage}`)
  if (!link) return `截至${paperDate(today)}，问题状态为“${stage}”`
  const status = t(`codes.assignmentStatus.${link.status}`)
  const over = daysBetween(link.dueOn, today)
  const late = over > 0 && link.endedAt === null ? `，已逾期${over}日` : ''
  return `整改时限为${paperDate(link.dueOn)}，截至${paperDate(today)}，办理状态为“${status}”${late}`
}
