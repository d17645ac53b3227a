import { dateOf } from '#lib/domain/calendar.ts'
import { paperDate } from '#lib/domain/paper.ts'
import { topLead } from '#lib/domain/stage.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { PaperValues } from './fields.ts'
import { signedBy, TO_SIGN } from './signing.ts'
import { lastOf, type PaperBasis } from './source.ts'

const t = translator('zh-CN')
const dayOf = (at: string | null | undefined) => (at ? paperDate(dateOf(new Date(at))) : '')

/** The sheet that closes an issue: what was done, by what proof, and who found it enough. */
export function closureValues(basis: PaperBasis): PaperValues {
  const { state, names } = basis
  const link = topLead(state)
  if (!link) return { verdict: TO_SIGN, ruling: TO_SIGN }
  const own = ({ payload }: { payload: { assignmentId: string } }) =>
    payload.assignmentId === link.id
  const submitted = lastOf(basis, 'assignment.submitted', own)
  const passed = link.status === 'passed' ? lastOf(basis, 'assignment.passed', own) : undefined
  return {
    taker: names[link.to] ?? link.to,
    requirement: link.requirement,
    dispatchedOn: dayOf(link.dispatchedAt),
    due: paperDate(link.dueOn),
    finishedOn: dayOf(link.submittedAt),
    result: submitted?.payload.note ?? '',
    evidence: evidenceNames(basis),
    grade: link.grade ? t(`codes.grade.${link.grade}`) : '',
    verdict: passed ? signedBy(['核验通过。', passed.payload.reason ?? ''], passed) : TO_SIGN,
    ruling: ruling(basis),
  }
}

/** Every file put forward with the work, at any link, each once. */
function evidenceNames({ events, paper }: PaperBasis): string {
  const names = events.flatMap((event) => {
    const isWork = event.type === 'assignment.submitted' || event.type === 'assignment.progressed'
    return isWork && event.seq <= paper.basisSeq
      ? event.payload.evidence.map(({ name }) => name)
      : []
  })
  return [...new Set(names)].join('、')
}

function ruling(basis: PaperBasis): string {
  const { state } = basis
  const approved = state.closureApproved ? lastOf(basis, 'closure.approved') : undefined
  if (approved) return signedBy(['同意销号。', approved.payload.reason ?? ''], approved)
  return TO_SIGN
}
