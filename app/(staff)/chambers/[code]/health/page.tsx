import { DeadlineTable } from '#components/health/deadline-table.tsx'
import { HaveTable } from '#components/health/have-table.tsx'
import { HealthTiles } from '#components/health/health-tiles.tsx'
import { ScoreTrend } from '#components/health/score-trend.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { healthFigures } from '#lib/health/figures.ts'
import { getHealth } from '#lib/health/queries.ts'
import { openPage, orNotFound } from '#lib/web/page.ts'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata() {
  const { t } = await openPage('read_health')
  return { title: t('health.title') }
}

/** What state a chamber is in, and why: every figure leads to its rows. */
export default async function HealthPage({ params }: Props) {
  const [page, { code }] = await Promise.all([openPage('read_health'), params])
  const { actor, t, now } = page
  const health = await orNotFound(getHealth(actor, code, now))
  const { chamber, haves, checkups, deadlines } = health
  return (
    <>
      <PageHeader
        title={t('health.of', { chamber: chamber.name })}
        lead={t('health.lead')}
        breadcrumbs={{
          items: [
            { href: '/chambers', label: t('chambers.title') },
            { href: `/chambers/${code}`, label: chamber.name },
          ],
          label: t('nav.breadcrumbs'),
        }}
      />
      <HealthTiles figures={healthFigures(health)} telling={page} />
      <Section
        title={t('health.haves')}
        aside={
          haves ? (
            <TextLink href={`/checkups/${haves.checkup.id}`}>{haves.checkup.name}</TextLink>
          ) : null
        }
      >
        {haves ? <HaveTable haves={haves} t={t} /> : <EmptyState>{t('health.noHaves')}</EmptyState>}
      </Section>
      <Section title={t('health.scores')}>
        {checkups.length > 0 ? (
          <ScoreTrend checkups={checkups} telling={page} />
        ) : (
          <EmptyState>{t('health.noScores')}</EmptyState>
        )}
      </Section>
      <Section
        title={t('health.deadlines')}
        aside={<TextLink href={`/chambers/${code}/facts`}>{t('facts.link')}</TextLink>}
      >
        {deadlines.length > 0 ? (
          <DeadlineTable deadlines={deadlines} code={code} telling={page} />
        ) : (
          <EmptyState>{t('health.noDeadlines')}</EmptyState>
        )}
      </Section>
    </>
  )
}
