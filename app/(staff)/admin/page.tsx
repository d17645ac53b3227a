import { redirect } from 'next/navigation'
import { openPage } from '#lib/web/page.ts'
import { adminPath } from '../nav-items.ts'

/** Administration starts with the first part the person may open. */
export default async function AdminPage() {
  const { actor } = await openPage('any')
  const path = adminPath(actor)
  // Without any, the page says who could open it.
  if (!path) await openPage('manage_units')
  redirect(path ?? '/')
}
