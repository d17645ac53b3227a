import { AuditFilters, AuditTable } from '#components/admin/audit-table.tsx'
import { ListFrame } from '#components/admin/list-frame.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { listAudit, listAuditActions } from '#lib/audit/queries.ts'
import { auditListInput } from '#lib/audit/schema.ts'
import { openPage } from '#lib/web/page.ts'
import { orFirstPage, type Query, readFilters } from '../../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('read_audit')
  return { title: t('admin.audit.title') }
}

/** The audit log, for the auditor alone. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor, ...telling }, query] = await Promise.all([openPage('read_audit'), searchParams])
  const { t } = telling
  const { input, ignored } = readFilters(auditListInput, query)
  const [found, actions] = await Promise.all([
    orFirstPage(listAudit(actor, input), '/admin/audit', input),
    listAuditActions(actor),
  ])
  return (
    <>
      <PageHeader title={t('admin.audit.title')} lead={t('admin.audit.lead')} />
      <ListFrame
        path="/admin/audit"
        input={input}
        ignored={ignored}
        nextCursor={found.nextCursor}
        isEmpty={found.items.length === 0}
        text={{ empty: t('admin.audit.empty') }}
        filters={<AuditFilters input={input} actions={actions} t={t} />}
        t={t}
      >
        <AuditTable items={found.items} {...telling} />
      </ListFrame>
    </>
  )
}
