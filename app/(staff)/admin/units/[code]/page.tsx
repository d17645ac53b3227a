import { cache } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { EditUnitForm, MoveUnitForm, UnitStateForm } from '#components/units/unit-forms.tsx'
import { UnitHistory } from '#components/units/unit-history.tsx'
import { unitOptions } from '#components/units/unit-options.ts'
import { kindMayHangUnder } from '#lib/domain/unit-path.ts'
import type { UnitDetail } from '#lib/units/dto.ts'
import { getUnit, listUnitChoices } from '#lib/units/queries.ts'
import { listReorganisations, listUnitPast } from '#lib/units/reorganisation-queries.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import { changeUnit, relocateUnit, restartUnit, stopUnit } from '../actions.ts'

type Props = { params: Promise<{ code: string }> }

/** Asked once a request: for the title and for the page. */
const findUnit = cache(getUnit)

export async function generateMetadata({ params }: Props) {
  const [{ actor }, { code }] = await Promise.all([openPage('manage_units'), params])
  const { name } = await orNotFound(findUnit(actor, code))
  return { title: name }
}

/** One unit: name and facts, place in the tree, in use or not. */
export default async function UnitPage({ params }: Props) {
  const [page, { code }] = await Promise.all([openPage('manage_units'), params])
  const { actor, t } = page
  const unit = await orNotFound(findUnit(actor, code))
  return (
    <>
      <PageHeader
        title={unit.name}
        breadcrumbs={{
          items: [{ href: '/admin/units', label: t('admin.units.title') }],
          label: t('nav.breadcrumbs'),
        }}
        meta={
          <>
            <span className="text-ink-3">{unit.code}</span>
            <Tag>{t(`codes.unitKind.${unit.kind}`)}</Tag>
            {unit.disabled ? <Tag tone="strong">{t('admin.units.disabled')}</Tag> : null}
          </>
        }
        actions={
          <>
            {unit.level === 'chamber' ? (
              <ButtonLink href={`/chambers/${code}`}>{t('admin.units.view')}</ButtonLink>
            ) : null}
            {unit.parentCode !== null && !unit.disabled ? (
              <ButtonLink href={`/admin/units/${code}/reorganise`}>
                {t('reorganise.title')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Section title={t('admin.units.edit')}>
        <EditUnitForm unit={unit} action={changeUnit} t={t} />
      </Section>
      {unit.parentCode === null ? (
        <p className="text-ink-2">{t('admin.units.root')}</p>
      ) : (
        <Placing unit={unit} page={page} />
      )}
      <Section title={t('reorganise.history')}>
        <UnitHistory {...(await historyOf(page, code))} t={t} locale={page.locale} />
      </Section>
    </>
  )
}

async function historyOf({ actor }: PageContext, code: string) {
  const [past, changes] = await Promise.all([
    listUnitPast(actor, code),
    listReorganisations(actor, code),
  ])
  return { past, changes }
}

/** Where the unit stands, and whether it is in use; the federation has neither choice. */
async function Placing({ unit, page }: { unit: UnitDetail; page: PageContext }) {
  const { actor, t } = page
  const units = await listUnitChoices(actor, ['district', 'township', 'chamber'])
  const parents = units.filter(
    ({ kind, code }) =>
      kindMayHangUnder(unit.kind, kind) && code !== unit.code && code !== unit.parentCode,
  )
  return (
    <>
      {parents.length > 0 ? (
        <Section title={t('admin.units.move')}>
          <MoveUnitForm unit={unit} action={relocateUnit} parents={unitOptions(parents, t)} t={t} />
        </Section>
      ) : null}
      <Section title={t('admin.units.state')}>
        <UnitStateForm unit={unit} action={unit.disabled ? restartUnit : stopUnit} t={t} />
      </Section>
    </>
  )
}
