import { redirect } from 'next/navigation'
import { openPage } from '#lib/web/page.ts'
import { startPath } from './(staff)/nav-items.ts'

/** The start: leads to what the person comes here for. */
export default async function StartPage() {
  const { actor } = await openPage('any')
  redirect(startPath(actor))
}
