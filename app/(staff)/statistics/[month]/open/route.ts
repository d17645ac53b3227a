import { notFound, redirect } from 'next/navigation'
import { calendarMonth } from '#lib/domain/text.ts'
import { markReportRead } from '#lib/web/mark-read.ts'
import { openPage } from '#lib/web/page.ts'

type Props = { params: Promise<{ month: string }> }

/** From a list or a notice to a report; its notice is then read. */
export async function GET(_request: Request, { params }: Props): Promise<never> {
  const page = await openPage('read_statistics')
  const { month } = await params
  if (!calendarMonth.safeParse(month).success) notFound()
  await markReportRead(page, month)
  redirect(`/statistics/${month}`)
}
