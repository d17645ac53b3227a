import { AwardFacts } from '#components/awards/award-facts.tsx'
import { AwardForm } from '#components/awards/award-form.tsx'
import { RevokeForm } from '#components/awards/revoke-form.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { getAward } from '#lib/awards/queries.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'
import { edit, revoke } from '../actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  const { t } = await openPage('read_health')
  return { title: t('awards.one') }
}

/** One award with its proof; whoever manages awards sets it right or notes that it was taken back. */
export default async function AwardPage({ params }: Props) {
  const [page, { id }] = await Promise.all([openPage('read_health'), params])
  const { actor, t, locale, today } = page
  const award = await orNotFound(getAward(actor, id, today))
  const { kind, level, standing, manageable } = award
  return (
    <>
      <PageHeader
        title={`${award.chamber.name} ${t(`codes.awardLevel.${level}`)} ${t(`codes.awardKind.${kind}`)}`}
        breadcrumbs={{
          items: [{ href: '/awards', label: t('awards.title') }],
          label: t('nav.breadcrumbs'),
        }}
        meta={
          <Tag tone={standing === 'valid' ? 'plain' : 'strong'}>
            {t(`awards.standing.${standing}`)}
          </Tag>
        }
      />
      <div className="mb-8">
        <AwardFacts award={award} telling={page} />
      </div>
      {manageable ? (
        <>
          <Section title={t('awards.edit')}>
            <AwardForm action={edit} defaults={award} send={t('common.save')} {...{ t, locale }}>
              <HiddenField name="id" value={id} />
              <HiddenField name="version" value={award.version} />
            </AwardForm>
          </Section>
          <Section title={t('awards.revoke')}>
            <RevokeForm award={award} today={today} action={revoke} t={t} />
          </Section>
        </>
      ) : null}
    </>
  )
}
