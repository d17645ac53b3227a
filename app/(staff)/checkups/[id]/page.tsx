import { cache } from 'react'
import { CheckupFacts } from '#components/checkups/checkup-facts.tsx'
import { Closing, Missing } from '#components/checkups/closing.tsx'
import { ScoreSheet } from '#components/checkups/score-sheet.tsx'
import { SheetKeeperProvider } from '#components/checkups/sheet-context.tsx'
import { keeperSetup } from '#components/checkups/sheet-setup.ts'
import { PrintButton } from '#components/papers/print-button.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { getCheckup } from '#lib/checkups/detail.ts'
import type { CheckupDetail } from '#lib/checkups/dto.ts'
import { previousCheckup } from '#lib/checkups/previous.ts'
import { sheetInput } from '#lib/checkups/schema.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import type { Query } from '../../list-query.ts'
import { prove, score, seal, selfScore, submitSelf } from './actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

/** Asked once a request: for the title and for the page. */
const find = cache(getCheckup)

const titleOf = ({ chamber, standard }: CheckupDetail) => `${chamber.name} · ${standard.name}`

export async function generateMetadata({ params }: Props) {
  const [{ actor }, { id }] = await Promise.all([openPage('read_health'), params])
  return { title: titleOf(await orNotFound(find(actor, id))) }
}

/** One check-up: its score sheet, filled in by the chamber and by the federation until it is sealed. */
export default async function CheckupPage({ params, searchParams }: Props) {
  const [page, { id }, query] = await Promise.all([openPage('read_health'), params, searchParams])
  const { actor, t, locale } = page
  const checkup = await orNotFound(find(actor, id))
  const previous = await previousCheckup(actor, checkup)
  const { item: proving } = sheetInput.catch({}).parse({ item: query.item })
  const forms = { score, selfScore, prove }
  return (
    <SheetKeeperProvider setup={keeperSetup(checkup, actor.accountId, t)}>
      <Head checkup={checkup} previous={previous} t={t} />
      <Done query={query} t={t} />
      <CheckupFacts checkup={checkup} t={t} locale={locale} />
      <Missing checkup={checkup} t={t} />
      <ScoreSheet
        checkup={checkup}
        forms={forms}
        proving={proving}
        saved={`${query.saved ?? ''}`}
        t={t}
      />
      <Closing checkup={checkup} forms={{ seal, submitSelf }} t={t} />
    </SheetKeeperProvider>
  )
}

type HeadProps = { checkup: CheckupDetail; previous: string | null; t: PageContext['t'] }

function Head({ checkup, previous, t }: HeadProps) {
  const { id, status, campaign } = checkup
  return (
    <PageHeader
      title={titleOf(checkup)}
      lead={campaign ? campaign.name : t('checkups.single')}
      breadcrumbs={{
        items: [{ href: '/checkups', label: t('checkups.title') }],
        label: t('nav.breadcrumbs'),
      }}
      meta={
        <Tag tone={status === 'sealed' ? 'seal' : 'plain'}>
          {t(`codes.checkupStatus.${status}`)}
        </Tag>
      }
      actions={
        <>
          {previous ? (
            <ButtonLink href={`/checkups/compare?a=${previous}&b=${id}`}>
              {t('checkups.comparePrevious')}
            </ButtonLink>
          ) : null}
          <PrintButton label={t('checkups.print')} />
        </>
      }
    />
  )
}

function Done({ query, t }: { query: Query; t: PageContext['t'] }) {
  const { done } = query
  if (done !== 'sealed' && done !== 'submitted') return null
  const opened = /^\d{1,3}$/.exec(String(query.opened))?.[0] ?? '0'
  return (
    <div className="mb-4">
      <Notice kind="success" role="status">
        {done === 'sealed' ? t('checkups.sealedDone', { opened }) : t('checkups.submittedDone')}
      </Notice>
    </div>
  )
}
