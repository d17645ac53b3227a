import { RadioGroup, SelectField } from '#components/ui/fields.tsx'
import type { WorkflowAction } from '#lib/domain/policy.ts'
import { isGone } from '#lib/domain/stage.ts'
import type { IssueDetail, UnitName } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import { EvidenceField } from './evidence-field.tsx'

type Props = { issue: IssueDetail; speech: Speech }

/** Which paper, about which link, request or supervision; all that are possible in sight. */
export function PaperFields({ issue, units, speech }: Props & { units: readonly string[] }) {
  const { t } = speech
  return (
    <RadioGroup
      name="paper"
      label={t('fields.paperKind')}
      required
      options={paperChoices(issue, units, speech)}
    />
  )
}

type Choice = { value: string; label: string }

/** False when there is nothing a paper could be made of, or none waits to come back. */
export function hasPapers(
  action: WorkflowAction,
  issue: IssueDetail,
  units: readonly string[],
  speech: Speech,
): boolean {
  if (action === 'issue_paper') return paperChoices(issue, units, speech).length > 0
  return action !== 'return_paper' || issue.papers.some(({ returnedAt }) => returnedAt === null)
}

/**
 * Everything a paper can be made of now; the value says kind and subject, `kind:field:id`. What
 * another unit speaks in is left out.
 */
function paperChoices(issue: IssueDetail, units: readonly string[], { t }: Speech): Choice[] {
  const speaks = ({ code }: UnitName) => units.includes(code)
  const links = issue.assignments.filter((link) => !isGone(link) && speaks(link.from))
  const ofLinks = links.flatMap((link) =>
    (['dispatch_order', 'rectification_notice'] as const).map((kind) => ({
      value: `${kind}:assignmentId:${link.id}`,
      label: t('actions.paperOf', { paper: t(`codes.paperKind.${kind}`), about: link.to.name }),
    })),
  )
  const ofSupervisions = issue.supervisions
    .filter(({ issuer }) => speaks(issuer))
    .map((record) => {
      const isHigh = record.rung === 'supervise' || record.rung === 'circulate'
      const kind = isHigh ? 'supervise_order' : 'remind_order'
      return {
        value: `${kind}:supervisionId:${record.id}`,
        label: t('actions.paperOf', { paper: t(`codes.paperKind.${kind}`), about: record.number }),
      }
    })
  const ofRequests = issue.requests
    .filter(({ kind, from }) => kind === 'extension' && speaks(from))
    .map((request) => ({
      value: `extension_form:requestId:${request.id}`,
      label: t('actions.paperOf', {
        paper: t('codes.paperKind.extension_form'),
        about: request.from.name,
      }),
    }))
  const closure = { value: 'closure_form', label: t('codes.paperKind.closure_form') }
  const own = speaks(issue.federation) ? [closure] : []
  return [...ofLinks, ...ofSupervisions, ...ofRequests, ...own]
}

/** Which paper came back, and its picture. */
export function ReturnPaperFields({ issue, speech }: Props) {
  const { t } = speech
  const waiting = issue.papers.filter(({ returnedAt }) => returnedAt === null)
  return (
    <>
      <SelectField
        name="paperId"
        label={t('fields.paperId')}
        required
        placeholder={t('actions.choosePaper')}
        options={waiting.map((paper) => ({
          value: paper.id,
          label: t('actions.paperOf', {
            paper: t(`codes.paperKind.${paper.kind}`),
            about: paper.number,
          }),
        }))}
      />
      <EvidenceField t={t} />
    </>
  )
}
