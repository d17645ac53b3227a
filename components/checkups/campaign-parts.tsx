import { ActionForm } from '#components/ui/action-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formText } from '#components/ui/texts.ts'
import type { CampaignDetail } from '#lib/checkups/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import type { Telling } from './campaign-table.tsx'
import { ProgressWords } from './progress-words.tsx'

type Props = { campaign: CampaignDetail; telling: Telling }

/** How far the chambers of each township are. */
export function TownshipProgress({ campaign, telling: { t, locale } }: Props) {
  const { number } = format(locale)
  return (
    <DataTable
      caption={t('campaigns.townships')}
      wrap
      rows={[...campaign.townships]}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          header: t('campaigns.township'),
          phone: 'title',
          cell: ({ name }) => name || t('campaigns.direct'),
        },
        {
          key: 'progress',
          header: t('campaigns.progress'),
          phone: 'line',
          cell: (progress) => <ProgressWords progress={progress} t={t} />,
        },
        {
          key: 'average',
          header: t('campaigns.average'),
          align: 'right',
          phone: 'end',
          cell: ({ average }) => (average === null ? '' : number(average)),
        },
      ]}
    />
  )
}

/** Each chamber with the way to its score sheet. */
export function ChamberProgress({ campaign, telling: { t, locale } }: Props) {
  const { number } = format(locale)
  const { items, points } = campaign
  return (
    <DataTable
      caption={t('campaigns.chambers')}
      wrap
      rows={[...campaign.chambers]}
      rowKey={({ checkupId }) => checkupId}
      columns={[
        {
          key: 'chamber',
          header: t('campaigns.chamber'),
          phone: 'title',
          cell: ({ checkupId, chamber }) => (
            <TextLink href={`/checkups/${checkupId}`}>{chamber.name}</TextLink>
          ),
        },
        {
          key: 'scored',
          header: t('campaigns.scored'),
          phone: 'line',
          cell: ({ scored }) => t('campaigns.scoredOf', { scored, items }),
        },
        {
          key: 'total',
          header: t('campaigns.score'),
          align: 'right',
          phone: 'lead',
          cell: ({ total }) =>
            total === null
              ? ''
              : t('campaigns.points', { total: number(total), points: number(points) }),
        },
        {
          key: 'status',
          header: t('campaigns.status'),
          phone: 'end',
          cell: ({ status }) => (
            <Tag tone={status === 'sealed' ? 'plain' : 'strong'}>
              {t(`codes.checkupStatus.${status}`)}
            </Tag>
          ),
        },
      ]}
    />
  )
}

/** Which items fail most often in what is sealed so far. */
export function CommonFailures({ campaign: { failures }, telling: { t } }: Props) {
  if (failures.length === 0) return <p className="text-ink-2">{t('campaigns.noFailures')}</p>
  return (
    <ol className="grid gap-1">
      {failures.map(({ item, text, failed }) => (
        <li key={item} className="flex justify-between gap-4 border-rule border-b py-1.5">
          <span>
            {item} {text}
          </span>
          <span className="shrink-0 tabular-nums">
            {t('campaigns.failedIn', { count: failed })}
          </span>
        </li>
      ))}
    </ol>
  )
}

type SheetProps = { id: string; take: FormAction; t: Translate }

/** The scores out as a sheet, and back in. */
export function SheetExchange({ id, take, t }: SheetProps) {
  return (
    <>
      <p className="mb-3 text-ink-2">{t('campaigns.sheetLead')}</p>
      <div className="mb-4">
        <ButtonLink href={`/checkups/campaigns/${id}/sheet`} download>
          {t('campaigns.download')}
        </ButtonLink>
      </div>
      <ActionForm action={take} text={formText(t)} className="max-w-xl">
        <HiddenField name="id" value={id} />
        <FileField name="file" label={t('campaigns.file')} required accept=".xlsx" />
        <div>
          <SubmitButton>{t('campaigns.take')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}

type CloseProps = {
  campaign: Pick<CampaignDetail, 'id' | 'version'>
  close: FormAction
  t: Translate
}

/** Ends the campaign. */
export function CloseForm({ campaign: { id, version }, close, t }: CloseProps) {
  return (
    <ActionForm action={close} text={formText(t)} className="max-w-xl">
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <p className="text-ink-2">{t('campaigns.closeLead')}</p>
      <div>
        <SubmitButton variant="plain">{t('campaigns.close')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
