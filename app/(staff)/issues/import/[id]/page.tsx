import { type ChamberChoices, ChamberForms } from '#components/imports/chamber-forms.tsx'
import { ImportRows, TakeBackForm } from '#components/imports/import-rows.tsx'
import { ImportSummary } from '#components/imports/import-summary.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { Actor } from '#lib/domain/policy.ts'
import { format } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ImportRowDto } from '#lib/ledger/dto.ts'
import { getImport } from '#lib/ledger/queries.ts'
import { importViewInput } from '#lib/ledger/schema.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { rowReasonWords, whyWords } from '#lib/web/import-words.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { apply, sayChamber, takeBack } from '../actions.ts'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export async function generateMetadata() {
  const { t } = await openPage('import_ledger')
  return { title: t('imports.title') }
}

/** How a ledger differs from what stands here, and what of it is written. */
export default async function ImportDetailPage({ params, searchParams }: Props) {
  const [page, { id }, query] = await Promise.all([openPage('import_ledger'), params, searchParams])
  const { actor, t, locale, now } = page
  const view = importViewInput.parse(query)
  const detail = await orNotFound(getImport(actor, id, view))
  const { unknownChambers: chambers, state, done } = detail
  const asks = state === 'open' && chambers.length > 0
  return (
    <>
      <PageHeader
        title={detail.name}
        breadcrumbs={{
          label: t('nav.breadcrumbs'),
          items: [
            { href: '/issues', label: t('issues.ledger') },
            { href: '/issues/import', label: t('imports.title') },
          ],
        }}
      />
      <div className="grid gap-4">
        <ImportSummary
          detail={detail}
          show={view.show}
          date={(instant) => format(locale).date(instant, now)}
          t={t}
        />
        {asks ? (
          <ChamberForms
            id={id}
            chambers={chambers}
            choices={await choicesFor(actor)}
            action={sayChamber}
            t={t}
          />
        ) : null}
        <ImportRows
          detail={detail}
          rows={detail.rows.map((row) => told(row, t))}
          show={view.show}
          action={apply}
          t={t}
        />
        {state === 'open' && done > 0 ? (
          <TakeBackForm id={id} done={done} action={takeBack} t={t} />
        ) : null}
      </div>
    </>
  )
}

function told(row: ImportRowDto, t: Translate) {
  return {
    ...row,
    fault: row.fault && whyWords(row.fault, t),
    reason: row.reason && rowReasonWords(row.reason, t),
    cells: row.cells.map((cell) => ({ ...cell, why: cell.why && whyWords(cell.why, t) })),
  }
}

/** The chambers of the district, and what a new one may stand under: a township or the federation. */
async function choicesFor(actor: Actor): Promise<ChamberChoices> {
  const [chambers, parents] = await Promise.all([
    listUnitChoices(actor, ['chamber']),
    listUnitChoices(actor, ['district', 'township']),
  ])
  return { chambers, parents }
}
