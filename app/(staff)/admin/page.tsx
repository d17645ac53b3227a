import { redirect } from 'next/navigation'
import { type Action, isGranted } from '#lib/domain/policy.ts'
import { openPage } from '#lib/web/page.ts'

/** The parts of administration, and what each takes to be opened. */
const PARTS: readonly (readonly [Action, string])[] = [
  ['manage_units', '/admin/units'],
  ['read_audit', '/admin/audit'],
  ['read_people', '/admin/people'],
]

/** Administration starts with the first part the person may open. */
export default async function AdminPage() {
  const { actor } = await openPage('any')
  const part = PARTS.find(([action]) => isGranted(actor, action))
  // Without any, the page says who could open it.
  if (!part) await openPage('manage_units')
  redirect(part?.[1] ?? '/')
}
