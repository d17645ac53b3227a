import { ActionForm } from '#components/ui/action-form.tsx'
import { type Column, DataTable } from '#components/ui/data-table.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formText } from '#components/ui/texts.ts'
import { When } from '#components/ui/when.tsx'
import type { LinkLine } from '#lib/feedback/dto.ts'
import { format } from '#lib/i18n/format.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import type { Telling } from './feedback-table.tsx'

type Props = { links: LinkLine[]; action: FormAction; telling: Telling }

/** The links, those in use first; each in use can be ended in its line. */
export function LinkTable({ links, action, telling }: Props) {
  const { t, locale, now } = telling
  const { date, exact } = format(locale)
  const isCounted = links.some(({ received }) => received !== null)
  const received: Column<LinkLine> = {
    key: 'received',
    header: t('feedback.links.received'),
    align: 'right',
    cell: (link) => link.received,
  }
  return (
    <ActionForm action={action} text={formText(t)}>
      <DataTable
        caption={t('feedback.links.all')}
        wrap
        rows={links}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'chamber',
            header: t('fields.chamber'),
            phone: 'title',
            cell: ({ id, chamber, revokedAt }) =>
              revokedAt ? (
                chamber.name
              ) : (
                <TextLink href={`/feedback/links/${id}`}>{chamber.name}</TextLink>
              ),
          },
          {
            key: 'created',
            header: t('feedback.links.created'),
            phone: 'lead',
            cell: ({ createdAt: at }) => <When value={at} text={date(at, now)} exact={exact(at)} />,
          },
          ...(isCounted ? [received] : []),
          {
            key: 'state',
            header: t('fields.stage'),
            phone: 'end',
            cell: ({ id, revokedAt }) =>
              revokedAt ? (
                t('feedback.links.ended', { date: date(revokedAt, now) })
              ) : (
                <SubmitButton variant="danger" size="small" name="id" value={id}>
                  {t('feedback.links.revoke')}
                </SubmitButton>
              ),
          },
        ]}
      />
    </ActionForm>
  )
}
