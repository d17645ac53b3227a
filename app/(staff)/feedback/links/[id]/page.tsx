import { LinkSheet } from '#components/feedback/link-sheet.tsx'
import { PrintButton } from '#components/papers/print-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { env } from '#lib/config/env.ts'
import { getLink } from '#lib/feedback/link-queries.ts'
import { drawCode } from '#lib/papers/draw-qr.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const { t } = await openPage('share_feedback')
  return { title: t('feedback.links.one') }
}

/** One link with its code, as a sheet to print and put up. */
export default async function LinkPage({ params }: Props) {
  const [{ actor, t }, { id }] = await Promise.all([openPage('share_feedback'), params])
  const { chamber, token, revokedAt } = await orNotFound(getLink(actor, id))
  const address = token && `${env().publicUrl}/f/${token}`
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={t('feedback.links.one')}
          breadcrumbs={{
            items: [
              { href: '/feedback', label: t('feedback.title') },
              { href: '/feedback/links', label: t('feedback.links.title') },
            ],
            label: t('nav.breadcrumbs'),
          }}
          actions={<PrintButton label={t('feedback.links.print')} />}
        />
      </div>
      {address && !revokedAt ? (
        <LinkSheet
          chamber={chamber.name}
          address={address}
          code={drawCode(address, t('feedback.links.code'))}
          t={t}
        />
      ) : (
        <Notice kind="warning">
          {t(revokedAt ? 'feedback.links.isRevoked' : 'feedback.links.isSealed')}
        </Notice>
      )}
    </>
  )
}
