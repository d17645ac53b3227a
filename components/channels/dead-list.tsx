import { ActionForm } from '#components/ui/action-form.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText, pagerText } from '#components/ui/texts.ts'
import type { DeliveryLine } from '#lib/notices/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import type { Telling } from './channel-table.tsx'
import { deliveryColumns } from './delivery-table.tsx'

type Props = {
  dead: Readonly<{ items: DeliveryLine[] }>
  first: string | undefined
  next: string | undefined
  action: FormAction
  telling: Telling
}

/** What was given up, and the buttons that send it again. Not what it says: that is not theirs. */
export function DeadList({ dead, first, next, action, telling }: Props) {
  const { t } = telling
  return (
    <>
      <p className="mb-4 max-w-xl text-ink-2">{t('channels.deadLead')}</p>
      {/* Around the empty state too: the answer stays when the last one has gone back. */}
      <ActionForm action={action} text={formText(t)}>
        {dead.items.length > 0 ? (
          <>
            <div>
              <SubmitButton variant="quiet" name="all" value="true">
                {t('channels.resendAll')}
              </SubmitButton>
            </div>
            <DeadTable items={dead.items} telling={telling} />
          </>
        ) : (
          <EmptyState>{t('channels.deadEmpty')}</EmptyState>
        )}
      </ActionForm>
      {first || next ? (
        <Pager
          previous={first}
          next={next}
          text={{ ...pagerText(t), previous: t('issues.firstPage') }}
        />
      ) : null}
    </>
  )
}

function DeadTable({ items, telling }: { items: DeliveryLine[]; telling: Telling }) {
  const { t } = telling
  const { at, what, attempts, error } = deliveryColumns(telling)
  return (
    <DataTable
      caption={t('channels.deadCaption')}
      wrap
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        at,
        {
          key: 'channel',
          header: t('channels.channel'),
          phone: 'title',
          cell: ({ channel }) => channel?.name ?? t('channels.mail'),
        },
        what,
        attempts,
        error,
        {
          key: 'resend',
          header: t('channels.resend'),
          phone: 'end',
          cell: ({ id }) => (
            <SubmitButton variant="quiet" size="small" name="id" value={id}>
              {t('channels.resend')}
            </SubmitButton>
          ),
        },
      ]}
    />
  )
}
