import { notFound, redirect } from 'next/navigation'
import { issueNumber } from '#lib/domain/text.ts'
import { markRead } from '#lib/web/mark-read.ts'
import { openPage } from '#lib/web/page.ts'

type Props = { params: Promise<{ number: string }> }

/** From a notice or a mail to its issue; the count above the page has then gone down already. */
export async function GET(_request: Request, { params }: Props): Promise<never> {
  const page = await openPage('read')
  const { number } = await params
  if (!issueNumber.safeParse(number).success) notFound()
  await markRead(page, number)
  redirect(`/issues/${number}`)
}
