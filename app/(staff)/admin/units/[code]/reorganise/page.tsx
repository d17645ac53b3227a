import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { ReorganiseFields, ReorganiseKinds } from '#components/units/reorganise-form.tsx'
import { ReorganisePreview } from '#components/units/reorganise-preview.tsx'
import { DomainError } from '#lib/domain/errors.ts'
import type { MessageKey } from '#lib/i18n/translator.ts'
import type { UnitDetail } from '#lib/units/dto.ts'
import { getUnit, listUnitChoices } from '#lib/units/queries.ts'
import { previewReorganisation } from '#lib/units/reorganisation-queries.ts'
import { REORGANISATIONS, reorganiseInput } from '#lib/units/schema.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import { rearrange } from '../../actions.ts'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> }

export async function generateMetadata() {
  const { t } = await openPage('manage_units')
  return { title: t('reorganise.title') }
}

/** Merging, splitting, moving and renaming a unit: chosen, previewed, and only then done. */
export default async function ReorganisePage({ params, searchParams }: Props) {
  const [page, { code }, query] = await Promise.all([
    openPage('manage_units'),
    params,
    searchParams,
  ])
  const { actor, t, today } = page
  const unit = await orNotFound(getUnit(actor, code))
  const units = await listUnitChoices(actor, ['district', 'township', 'chamber'])
  const kind = REORGANISATIONS.find((one) => one === query.kind)
  return (
    <>
      <PageHeader
        title={t('reorganise.of', { unit: unit.name })}
        lead={t('reorganise.lead')}
        breadcrumbs={{
          items: [
            { href: '/admin/units', label: t('admin.units.title') },
            { href: `/admin/units/${code}`, label: unit.name },
          ],
          label: t('nav.breadcrumbs'),
        }}
      />
      <ReorganiseKinds unit={unit} kind={kind} t={t} />
      {kind ? (
        <ReorganiseFields unit={unit} kind={kind} units={units} given={query} today={today} t={t} />
      ) : null}
      {kind && query.on ? await preview(page, unit, query) : null}
    </>
  )
}

/** What would change, or why it cannot be done. */
async function preview({ actor, t, locale, now }: PageContext, unit: UnitDetail, query: Query) {
  const { chambers, ...rest } = query
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
  const parsed = reorganiseInput.safeParse({
    ...given,
    ...(chambers === undefined ? {} : { chambers: [chambers].flat() }),
    code: unit.code,
    version: unit.version,
  })
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? 'on')
    const name = t(`fields.${field}` as MessageKey)
    return (
      <Fault text={t('errors.rules.required', { field: name })} title={t('reorganise.fault')} />
    )
  }
  try {
    const changes = await previewReorganisation(actor, parsed.data, now)
    return (
      <Section title={t('reorganise.previewTitle')}>
        <ReorganisePreview
          changes={changes}
          input={parsed.data}
          action={rearrange}
          t={t}
          locale={locale}
        />
      </Section>
    )
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const text = t(`errors.${error.code}` as MessageKey, error.params)
    return <Fault text={text} title={t('reorganise.fault')} />
  }
}

function Fault({ title, text }: { title: string; text: string }) {
  return (
    <div className="mt-6">
      <Notice kind="error" role="alert" title={title}>
        <p>{text}</p>
      </Notice>
    </div>
  )
}
