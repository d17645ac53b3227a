import { cache } from 'react'
import { PrintButton } from '#components/papers/print-button.tsx'
import { FaultList } from '#components/standards/fault-list.tsx'
import { EDITOR, StandardEditor } from '#components/standards/standard-editor.tsx'
import {
  DeleteForm,
  ImportForm,
  PublishForm,
  RetireForm,
  ReviseForm,
} from '#components/standards/standard-forms.tsx'
import { StandardSheet } from '#components/standards/standard-sheet.tsx'
import { StandardTags, standardHref } from '#components/standards/standard-table.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { format } from '#lib/i18n/format.ts'
import type { StandardDetail } from '#lib/standards/dto.ts'
import { getStandard } from '#lib/standards/queries.ts'
import { standardKeyInput } from '#lib/standards/schema.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import { changeDraft, create, publish, remove, retire, takeSheet } from '../../actions.ts'

type Props = { params: Promise<{ code: string; version: string }> }

/** Asked once a request: for the title and for the page. */
const find = cache(async (actor: PageContext['actor'], code: string, version: string) => {
  const key = standardKeyInput.safeParse({ code, version })
  return key.success ? getStandard(actor, key.data) : null
})

export async function generateMetadata({ params }: Props) {
  const [{ actor, t }, { code, version }] = await Promise.all([openPage('read_health'), params])
  const standard = await orNotFound(find(actor, code, version))
  return { title: `${standard.name} ${t('standards.version', { version: standard.version })}` }
}

/** One version: the form as it is printed and, for those who keep it, what can be done with it. */
export default async function StandardPage({ params }: Props) {
  const [page, { code, version }] = await Promise.all([openPage('read_health'), params])
  const standard = await orNotFound(find(page.actor, code, version))
  const { t } = page
  const isEditable = standard.isManageable && standard.status === 'draft'
  return (
    <>
      <Head standard={standard} page={page} />
      {standard.isProposal ? (
        <div className="mb-6">
          <Notice kind="info">{t('standards.proposalNote')}</Notice>
        </div>
      ) : null}
      <FaultList form={EDITOR} faults={standard.faults} t={t} />
      <Section id="form" title={t('standards.preview')}>
        <StandardSheet
          name={standard.name}
          content={standard.content}
          editHref={isEditable ? (at) => `#${EDITOR}-items.${at}.row` : undefined}
          t={t}
        />
      </Section>
      <div className="no-print">
        {isEditable ? <Draft standard={standard} page={page} /> : null}
        {standard.isManageable && !isEditable ? <Beyond standard={standard} page={page} /> : null}
      </div>
    </>
  )
}

type PartProps = { standard: StandardDetail; page: PageContext }

function Head({ standard, page: { t, locale } }: PartProps) {
  const { name, version, sourceDocument, effectiveOn } = standard
  const facts = [
    sourceDocument,
    effectiveOn && t('standards.effectiveFrom', { date: format(locale).fullDate(effectiveOn) }),
  ]
  return (
    <PageHeader
      title={`${name} ${t('standards.version', { version })}`}
      lead={facts.filter(Boolean).join(' · ')}
      breadcrumbs={{
        items: [{ href: '/standards', label: t('standards.title') }],
        label: t('nav.breadcrumbs'),
      }}
      meta={<StandardTags line={standard} t={t} />}
      actions={
        <>
          {/* Not a page: the browser keeps the file. */}
          <a href={`${standardHref(standard)}/sheet`} className={buttonClass({ variant: 'quiet' })}>
            {t('standards.export')}
          </a>
          <PrintButton label={t('standards.print')} />
        </>
      }
    />
  )
}

/** What a draft can become. What keeps it from being published is said above, not here. */
function Draft({ standard, page: { t } }: PartProps) {
  return (
    <>
      <Section id="edit" title={t('standards.edit')}>
        <StandardEditor standard={standard} action={changeDraft} t={t} />
      </Section>
      {standard.faults.length === 0 ? (
        <PublishForm standard={standard} action={publish} t={t} />
      ) : null}
      <ImportForm standard={standard} action={takeSheet} t={t} />
      <DeleteForm standard={standard} action={remove} t={t} />
    </>
  )
}

function Beyond({ standard, page: { t } }: PartProps) {
  return (
    <>
      <ReviseForm standard={standard} action={create} t={t} />
      {standard.status === 'published' ? (
        <RetireForm standard={standard} action={retire} t={t} />
      ) : null}
    </>
  )
}
