import { cache } from 'react'
import {
  ChamberProgress,
  CloseForm,
  CommonFailures,
  SheetExchange,
  TownshipProgress,
} from '#components/checkups/campaign-parts.tsx'
import { ProgressWords } from '#components/checkups/progress-words.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { getCampaign } from '#lib/checkups/campaigns.ts'
import type { CampaignDetail } from '#lib/checkups/dto.ts'
import { isGranted } from '#lib/domain/policy.ts'
import { format } from '#lib/i18n/format.ts'
import { openPage, orNotFound, type PageContext } from '#lib/web/page.ts'
import { close, takeScores } from '../../actions.ts'

type Props = { params: Promise<{ id: string }> }

/** Asked once a request: for the title and for the page. */
const findCampaign = cache(getCampaign)

export async function generateMetadata({ params }: Props) {
  const [{ actor }, { id }] = await Promise.all([openPage('read_health'), params])
  const { name } = await orNotFound(findCampaign(actor, id))
  return { title: name }
}

/** One campaign at a glance: by township, by chamber, and what fails most often. */
export default async function CampaignPage({ params }: Props) {
  const [page, { id }] = await Promise.all([openPage('read_health'), params])
  const { actor, t } = page
  const campaign = await orNotFound(findCampaign(actor, id))
  return (
    <>
      <PageHeader
        title={campaign.name}
        breadcrumbs={{
          items: [{ href: '/checkups', label: t('checkups.title') }],
          label: t('nav.breadcrumbs'),
        }}
        meta={campaign.isClosed ? <Tag>{t('campaigns.closed')}</Tag> : null}
        actions={
          isGranted(actor, 'manage_awards') ? (
            <ButtonLink href={`/awards/shortlist?campaign=${id}`}>
              {t('campaigns.shortlist')}
            </ButtonLink>
          ) : null
        }
      />
      <div className="mb-10">
        <CampaignFacts campaign={campaign} page={page} />
      </div>
      <Section title={t('campaigns.failures')}>
        <CommonFailures campaign={campaign} telling={page} />
      </Section>
      <Section title={t('campaigns.townships')}>
        <TownshipProgress campaign={campaign} telling={page} />
      </Section>
      <Section title={t('campaigns.chambers')}>
        <ChamberProgress campaign={campaign} telling={page} />
      </Section>
      {campaign.mayManage && !campaign.isClosed ? (
        <div className="no-print">
          <Section title={t('campaigns.sheet')}>
            <SheetExchange id={id} take={takeScores} t={t} />
          </Section>
          <Section title={t('campaigns.close')}>
            <CloseForm campaign={campaign} close={close} t={t} />
          </Section>
        </div>
      ) : null}
    </>
  )
}

type FactsProps = { campaign: CampaignDetail; page: PageContext }

function CampaignFacts({ campaign, page: { t, locale } }: FactsProps) {
  const { fullDate, number } = format(locale)
  const { standard, fromOn, untilOn, progress } = campaign
  const { average } = progress
  return (
    <Facts
      items={[
        {
          label: t('campaigns.standard'),
          value: (
            <TextLink href={`/standards/${standard.code}/${standard.version}`}>
              {standard.name}
            </TextLink>
          ),
        },
        { label: t('campaigns.period'), value: `${fullDate(fromOn)} – ${fullDate(untilOn)}` },
        { label: t('campaigns.progress'), value: <ProgressWords progress={progress} t={t} /> },
        { label: t('campaigns.average'), value: average === null ? '—' : number(average) },
      ]}
    />
  )
}
