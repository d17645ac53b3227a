import { z } from 'zod'
import { AwardForm } from '#components/awards/award-form.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { comboboxText } from '#components/ui/texts.ts'
import { unitOptions } from '#components/units/unit-options.ts'
import { AWARD_KINDS, AWARD_LEVELS } from '#lib/domain/codes.ts'
import { unitCode } from '#lib/domain/text.ts'
import { listUnitChoices } from '#lib/units/queries.ts'
import { openPage } from '#lib/web/page.ts'
import { type Query, readFilters } from '../../list-query.ts'
import { enter } from '../actions.ts'

export async function generateMetadata() {
  const { t } = await openPage('manage_awards')
  return { title: t('awards.new') }
}

/** What a link to the form may fill in beforehand. */
const beforehand = z.strictObject({
  chamber: unitCode.optional(),
  kind: z.enum(AWARD_KINDS).optional(),
  level: z.enum(AWARD_LEVELS).optional(),
  round: z.string().max(80).optional(),
})

/** Enters an award; the shortlist leads here with the chamber filled in. */
export default async function NewAwardPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [page, query] = await Promise.all([openPage('manage_awards'), searchParams])
  const { actor, t, locale } = page
  const { input } = readFilters(beforehand, query)
  const { chamber, kind, level, round } = input
  const chambers = await listUnitChoices(actor, ['chamber'])
  return (
    <>
      <PageHeader
        title={t('awards.new')}
        breadcrumbs={{
          items: [{ href: '/awards', label: t('awards.title') }],
          label: t('nav.breadcrumbs'),
        }}
      />
      <AwardForm
        action={enter}
        defaults={{ ...(kind && { kind }), ...(level && { level }), ...(round && { round }) }}
        send={t('awards.send')}
        t={t}
        locale={locale}
      >
        <Combobox
          name="chamber"
          label={t('fields.chamber')}
          required
          options={unitOptions(chambers, t)}
          defaultValue={chamber}
          text={comboboxText(t)}
        />
      </AwardForm>
    </>
  )
}
