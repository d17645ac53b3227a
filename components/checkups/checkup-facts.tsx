import { Facts } from '#components/ui/facts.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { CheckupDetail } from '#lib/checkups/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { SheetProgress } from './sheet-progress.tsx'

type Props = { checkup: CheckupDetail; t: Translate; locale: Locale }

/** What the check-up is of, how far it is, and what it amounts to. */
export function CheckupFacts({ checkup, t, locale }: Props) {
  const { chamber, standard, campaign, openedAt, sealedAt, isVetoed, failedGates, may } = checkup
  const day = format(locale).fullDate
  const { code, version } = standard
  return (
    <div className="mb-6 grid gap-4">
      <Facts
        columns={3}
        items={[
          {
            label: t('fields.chamber'),
            value: <TextLink href={`/chambers/${chamber.code}/health`}>{chamber.name}</TextLink>,
          },
          {
            label: t('checkups.standard'),
            value: (
              <TextLink href={`/standards/${code}/${version}`}>
                {standard.name} {t('standards.version', { version })}
              </TextLink>
            ),
          },
          ...(campaign
            ? [
                {
                  label: t('checkups.campaign'),
                  value: (
                    <TextLink href={`/checkups/campaigns/${campaign.id}`}>{campaign.name}</TextLink>
                  ),
                },
              ]
            : []),
          { label: t('checkups.openedAt'), value: day(openedAt) },
          ...(sealedAt ? [{ label: t('checkups.sealedAt'), value: day(sealedAt) }] : []),
          ...totals(checkup, t),
        ]}
      />
      {isVetoed ? <Notice kind="error">{t('checkups.vetoed')}</Notice> : null}
      {failedGates.length > 0 ? (
        <Notice kind="warning">
          {t('checkups.gates', { items: failedGates.join(t('errors.separator')) })}
        </Notice>
      ) : null}
      {may.isOwnChamber ? <Notice kind="info">{t('errors.own_chamber')}</Notice> : null}
    </div>
  )
}

function totals({ total, currentTotal, points, maxBonus, status }: CheckupDetail, t: Translate) {
  const of = t('checkups.outOf', { points, bonus: maxBonus })
  if (status !== 'sealed') {
    return [{ label: t('checkups.running'), value: <SheetProgress of={of} /> }]
  }
  const words = (value: number | null) => `${value ?? ''} ${of}`
  return [
    { label: t('checkups.sealedTotal'), value: <strong>{words(total)}</strong> },
    { label: t('checkups.currentTotal'), value: <strong>{words(currentTotal)}</strong> },
  ]
}
