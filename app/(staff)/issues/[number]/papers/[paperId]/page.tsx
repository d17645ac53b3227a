import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PaperSheet } from '#components/papers/paper-sheet.tsx'
import { PrintButton } from '#components/papers/print-button.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { issueNumber } from '#lib/domain/text.ts'
import { format } from '#lib/i18n/format.ts'
import { drawCode } from '#lib/papers/draw-qr.ts'
import { getIssuedPaper } from '#lib/web/issued-paper.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'

type Props = { params: Promise<{ number: string; paperId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await openPage('read')
  return { title: t('papers.titleOf', { number: (await params).number }) }
}

/** An official paper as it is printed; the buttons stay on the screen. */
export default async function PaperPage({ params }: Props) {
  const { actor, t, locale, now } = await openPage('read')
  const { number, paperId } = await params
  if (!issueNumber.safeParse(number).success) notFound()
  const { paper, text, code } = await orNotFound(getIssuedPaper(actor, number, paperId, now))
  const words = format(locale)
  return (
    <>
      <div className="no-print">
        <PageHeader
          breadcrumbs={{
            label: t('nav.breadcrumbs'),
            items: [
              { href: '/issues', label: t('issueDetail.breadcrumb') },
              { href: `/issues/${number}`, label: number },
            ],
          }}
          title={t('papers.named', {
            kind: t(`codes.paperKind.${paper.kind}`),
            number: paper.number,
          })}
          lead={t('papers.basis', { seq: paper.basisSeq, time: words.exact(paper.issuedAt) })}
          meta={
            paper.returnedAt ? (
              <Tag>{t('papers.returnedOn', { date: words.date(paper.returnedAt, now) })}</Tag>
            ) : null
          }
          actions={
            <>
              <PrintButton label={t('papers.print')} />
              {/* Not a page: the browser keeps the file. */}
              <a
                href={`/issues/${number}/papers/${paper.id}/docx`}
                className={buttonClass({ variant: 'quiet' })}
              >
                {t('papers.download')}
              </a>
            </>
          }
        />
      </div>
      <PaperSheet content={text.content} code={drawCode(code, t('papers.code'))} />
    </>
  )
}
