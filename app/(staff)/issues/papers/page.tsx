import { PaperSheet } from '#components/papers/paper-sheet.tsx'
import { PrintButton } from '#components/papers/print-button.tsx'
import { ButtonLink, buttonClass } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { drawCode } from '#lib/papers/draw-qr.ts'
import { readNumbers } from '#lib/papers/schema.ts'
import { listPapersOfAll } from '#lib/web/issued-paper.ts'
import { openPage } from '#lib/web/page.ts'
import type { Query } from '../../list-query.ts'

export async function generateMetadata() {
  const { t } = await openPage('read')
  return { title: t('papers.title') }
}

/** The papers of several issues at once: to print in one go, or as an archive of documents. */
export default async function PapersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor, t, now }, query] = await Promise.all([openPage('read'), searchParams])
  const numbers = readNumbers(query.number)
  const papers = await listPapersOfAll(actor, numbers, now)
  const archive = `/issues/papers.zip?${new URLSearchParams(numbers.map((one) => ['number', one]))}`
  if (papers.length === 0) {
    return (
      <>
        <PageHeader title={t('papers.title')} />
        <EmptyState action={<ButtonLink href="/issues">{t('papers.openLedger')}</ButtonLink>}>
          {t('papers.none')}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('papers.title')}
          lead={t('papers.count', { count: papers.length })}
          actions={
            <>
              <PrintButton label={t('papers.print')} />
              {/* Not a page: the browser keeps the file. */}
              <a href={archive} className={buttonClass({ variant: 'quiet' })}>
                {t('papers.downloadAll')}
              </a>
            </>
          }
        />
      </div>
      {papers.map(({ paper, text, code }) => (
        <PaperSheet key={paper.id} content={text.content} code={drawCode(code, t('papers.code'))} />
      ))}
    </>
  )
}
