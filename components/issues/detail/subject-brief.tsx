import type { IssueDetail } from '#lib/issues/dto.ts'
import type { Speech } from './detail-context.ts'
import type { Deed } from './move-plan.ts'
import { RequestLines } from './request-list.tsx'
import { SupervisionLines } from './supervision-list.tsx'

type Props = { deed: Deed; issue: IssueDetail; speech: Speech }

/** The request to decide, or the supervision to answer, beside the form itself. */
export function SubjectBrief({ deed, issue, speech }: Props) {
  const { action, supervision } = deed
  const asked = issue.requests.find(
    ({ kind, status }) => kind === 'suspension' && status === 'pending',
  )
  const request = deed.request ?? (action === 'suspend' ? (asked ?? null) : null)
  const id = deed.request?.id ?? supervision?.id
  if (!request && !supervision) return null
  return (
    <div id={id && `about-${action}-${id}`} className="border-rule-strong border-l-2 pl-3">
      {request ? <RequestLines request={request} speech={speech} /> : null}
      {supervision ? <SupervisionLines record={supervision} speech={speech} /> : null}
    </div>
  )
}
