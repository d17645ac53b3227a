import { redirect } from 'next/navigation'
import { ADMIN_PARTS } from '#components/admin/admin-tabs.tsx'
import { isGranted } from '#lib/domain/policy.ts'
import { openPage } from '#lib/web/page.ts'

/** Administration starts with the first part the person may open. */
export default async function AdminPage() {
  const { actor } = await openPage('any')
  const part = ADMIN_PARTS.find(({ action }) => isGranted(actor, action))
  // Without any, the page says who could open it.
  if (!part) await openPage('manage_units')
  redirect(part?.href ?? '/')
}
