import { type Fact, Facts } from '#components/ui/facts.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { AwardDetail } from '#lib/awards/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Telling } from './award-table.tsx'

/** What is known of an award. */
export function AwardFacts({ award, telling }: { award: AwardDetail; telling: Telling }) {
  const { t, locale } = telling
  const { fullDate, number } = format(locale)
  const { chamber, rewardYuan, proof } = award
  const day = (value: string | null) => (value ? fullDate(value) : '')
  const items: Fact[] = [
    {
      label: t('fields.chamber'),
      value: <TextLink href={`/chambers/${chamber.code}`}>{chamber.name}</TextLink>,
    },
    { label: t('awards.round'), value: award.round },
    { label: t('awards.awardedOn'), value: day(award.awardedOn) },
    { label: t('awards.expiresOn'), value: day(award.expiresOn) },
    {
      label: t('awards.rewardYuan'),
      value: rewardYuan ? t('awards.yuan', { amount: number(rewardYuan) }) : '',
    },
    { label: t('awards.rewardedOn'), value: day(award.rewardedOn) },
    { label: t('awards.document'), value: award.document },
    {
      label: t('awards.proof'),
      value: proof.map(({ id, name }) => (
        <a
          key={id}
          href={`/api/v1/evidence/${id}`}
          className="block break-all text-action hover:underline"
        >
          {name}
        </a>
      )),
    },
    ...(award.revokedOn ? [{ label: t('awards.revokedOn'), value: day(award.revokedOn) }] : []),
  ]
  return <Facts items={items} columns={2} />
}
