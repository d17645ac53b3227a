import { dateOf } from '#lib/domain/calendar.ts'
import { type PaperContent, paperDate } from '#lib/domain/paper.ts'
import { isGone, topLead } from '#lib/domain/stage.ts'
import { type Tone, toneToward } from '#lib/domain/tone.ts'
import { translator } from '#lib/i18n/translator.ts'
import { closureValues } from './content-closure.ts'
import { extensionValues } from './content-extension.ts'
import { supervisionValues } from './content-supervision.ts'
import type { PaperValues } from './fields.ts'
import { setForm } from './set-form.ts'
import { basisOf, lastOf, type PaperBasis, type PaperSource } from './source.ts'
import { addressForm, paperTitle } from './wording.ts'

/** Official papers are Chinese, whatever language their reader works in. */
const t = translator('zh-CN')

/** What a paper says: the same words however much later it is printed. */
export type PaperText = Readonly<{ tone: Tone; values: PaperValues; content: PaperContent }>

/**
 * Makes a paper from the record of its issue as it stood when the paper was issued.
 * @throws Error when the paper names something that is not on the record
 */
export function paperText(source: PaperSource): PaperText {
  const basis = basisOf(source)
  const to = addresseeOf(basis)
  const level = to === null ? null : (source.levels[to] ?? null)
  const tone = toneToward(level)
  const values = {
    ...commonValues(basis, to),
    ...addressForm(level, tone),
    title: paperTitle(source.paper.kind, tone),
    ...ownValues(basis),
  }
  return { tone, values, content: setForm(source.paper.kind, tone, values) }
}

function addresseeOf({ paper, state, link }: PaperBasis): string | null {
  const supervision = state.supervisions.find(({ id }) => id === paper.supervisionId)
  return supervision?.to ?? link?.to ?? topLead(state)?.to ?? null
}

/** What every paper says of itself and of its issue. */
function commonValues(basis: PaperBasis, to: string | null): PaperValues {
  const { paper, state, names, federation, link } = basis
  const name = (code: string) => names[code] ?? code
  const issued = basis.events.find(
    (event) => event.type === 'paper.issued' && event.payload.paperId === paper.id,
  )
  const dispatched = lastOf(
    basis,
    'assignment.dispatched',
    ({ payload }) => payload.assignmentId === link?.id,
  )
  return {
    redHead: paper.issuer === federation ? name(federation) : '',
    number: paper.number,
    addressee: to === null ? '' : name(to),
    issueNumber: state.number,
    issueTitle: state.title,
    chamber: name(state.chamber),
    source: t(`codes.source.${state.source}`),
    category: t(`codes.category.${state.category}`),
    description: state.description,
    requirement: link?.requirement ?? '',
    due: link ? paperDate(link.dueOn) : '',
    originalDue: link ? paperDate(link.originalDueOn) : '',
    signer: issued?.by ?? '',
    contact: dispatched?.by ?? '',
    issuer: name(paper.issuer),
    date: paperDate(dateOf(new Date(paper.issuedAt))),
  }
}

function ownValues(basis: PaperBasis): PaperValues {
  switch (basis.paper.kind) {
    case 'dispatch_order':
      return dispatchValues(basis)
    case 'rectification_notice':
      return {}
    case 'remind_order':
    case 'supervise_order':
      return supervisionValues(basis)
    case 'extension_form':
      return extensionValues(basis)
    case 'closure_form':
      return closureValues(basis)
  }
}

function dispatchValues(basis: PaperBasis): PaperValues {
  const { state, link, names } = basis
  if (!link) throw new Error('a dispatch order is about an assignment')
  const helpers = state.assignments.filter(
    (other) => other.parentId === link.parentId && other.kind === 'support' && !isGone(other),
  )
  const reported = lastOf(basis, 'issue.reported')
  const signing =
    link.acknowledgeBy === null ? '收到后请及时签收' : `请于${paperDate(link.acknowledgeBy)}前签收`
  return {
    part: t(`codes.assignmentKind.${link.kind}`),
    support: link.kind === 'lead' ? helpers.map(({ to }) => names[to] ?? to).join('、') : '',
    attachments: (reported?.payload.evidence ?? []).map(({ name }) => name).join('、'),
    feedback: `${signing}，并将加盖印章的回执拍照回传。整改完成后，提交整改情况和佐证材料，由我单位核验。`,
  }
}
