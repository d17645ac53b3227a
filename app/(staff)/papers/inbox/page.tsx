import { InboxResults } from '#components/papers/inbox-results.tsx'
import { ActionForm } from '#components/ui/action-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, uploadText } from '#components/ui/texts.ts'
import { UploadField } from '#components/ui/upload-field.tsx'
import { FILES_LIMIT } from '#lib/domain/text.ts'
import { EVIDENCE_LIMITS } from '#lib/evidence/schema.ts'
import { openPage } from '#lib/web/page.ts'
import type { Query } from '../../list-query.ts'
import { attachByNumber, receive } from './actions.ts'
import { readResults } from './results.ts'

/** Photos and scans; what a code can be read from, and PDF for what is attached by hand. */
const ACCEPTED = '.jpg,.jpeg,.png,.webp,.heic,.heif,.pdf'

export async function generateMetadata() {
  const { t } = await openPage('return_paper')
  return { title: t('papers.inbox.title') }
}

/** Where stamped papers come back: drop the photos, and each finds its assignment by its code. */
export default async function InboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ actor, t }, query] = await Promise.all([openPage('return_paper'), searchParams])
  const results = await readResults(actor, query.r)
  const { bytes } = EVIDENCE_LIMITS
  return (
    <>
      <PageHeader title={t('papers.inbox.title')} lead={t('papers.inbox.lead')} />
      {results.length > 0 ? (
        <Section id="results" title={t('papers.inbox.results')}>
          <InboxResults results={results} attach={attachByNumber} t={t} />
        </Section>
      ) : null}
      <ActionForm key={String(query.r)} action={receive} text={formText(t)} className="max-w-2xl">
        <UploadField
          name="evidence"
          label={t('papers.inbox.files')}
          hint={t('papers.inbox.filesHint')}
          required
          url="/api/v1/evidence"
          accept={ACCEPTED}
          maxSize={bytes}
          maxCount={FILES_LIMIT}
          text={uploadText(t, bytes, FILES_LIMIT)}
        />
        <div>
          <SubmitButton>{t('papers.inbox.send')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}
