import { ActionForm } from '#components/ui/action-form.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { CheckField, HiddenField } from '#components/ui/fields.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ImportDetail } from '#lib/ledger/dto.ts'
import type { RowFilter } from '#lib/ledger/schema.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { filterName } from './filter-name.ts'
import { ImportRow } from './import-row.tsx'
import type { ToldRow } from './told-row.ts'

type Props = {
  detail: Omit<ImportDetail, 'rows'>
  rows: readonly ToldRow[]
  show: RowFilter
  action: FormAction
  t: Translate
}

/** Of so many rows the end is far away. */
const MANY = 5

/** What differs, a page at a time, in one form: what is ticked is written, or all that is sound. */
export function ImportRows({ detail, rows, show, action, t }: Props) {
  const { id, state, ready, page, pages } = detail
  const isOpen = state === 'open'
  if (rows.length === 0) {
    return (
      <EmptyState>
        {t(show === 'all' ? 'imports.nothingDiffers' : 'imports.nothingHere')}
      </EmptyState>
    )
  }
  const list = rows.map((row) => <ImportRow key={row.n} row={row} isOpen={isOpen} t={t} />)
  const href = (to: number) => `/issues/import/${id}?show=${show}&page=${to}`
  return (
    <Section title={filterName(show, t)}>
      {/* A form of its own: the Enter key in the one below writes what is ticked, and no more. */}
      {isOpen && ready > 0 && rows.length > MANY ? (
        <ActionForm action={action} text={formText(t)}>
          <HiddenField name="id" value={id} />
          <WriteAll ready={ready} t={t} />
        </ActionForm>
      ) : null}
      {isOpen ? (
        <ActionForm action={action} text={formText(t)}>
          <HiddenField name="id" value={id} />
          <div>{list}</div>
          <div className="no-print flex flex-wrap items-center gap-3">
            {rows.some(hasBox) ? (
              <SubmitButton name="intent" value="chosen">
                {t('imports.writeChosen')}
              </SubmitButton>
            ) : null}
            {ready > 0 ? <WriteAll ready={ready} t={t} /> : null}
          </div>
        </ActionForm>
      ) : (
        list
      )}
      {pages > 1 ? (
        <Pager
          {...(page > 1 && { previous: href(page - 1) })}
          {...(page < pages && { next: href(page + 1) })}
          text={{
            label: t('imports.pages', { page, pages }),
            previous: t('imports.previous'),
            next: t('imports.next'),
          }}
          summary={t('imports.pages', { page, pages })}
        />
      ) : null}
    </Section>
  )
}

/** Whether there is anything to tick: the row, or a cell that both sides have changed. */
function hasBox({ isChoosable, fault, cells }: ToldRow): boolean {
  const isBoth = cells.some(({ kind, status }) => kind === 'conflicting' && status === 'open')
  return isChoosable || (fault === null && isBoth)
}

/** All that is sound, wherever it stands; stands above a long list as well as below it. */
function WriteAll({ ready, t }: { ready: number; t: Translate }) {
  return (
    <div className="no-print flex flex-wrap items-center gap-3">
      <SubmitButton name="intent" value="all" variant="quiet">
        {t('imports.writeAll', { count: ready })}
      </SubmitButton>
      <span className="text-ink-2 text-sm">{t('imports.writeAllHint')}</span>
    </div>
  )
}

type TakeBackProps = { id: string; done: number; action: FormAction; t: Translate }

/** Everything that was written, taken back at once: issues that end by it do not begin again. */
export function TakeBackForm({ id, done, action, t }: TakeBackProps) {
  return (
    <Section title={t('imports.takeBack')}>
      <p className="mb-3 max-w-xl text-ink-2">{t('imports.takeBackHint')}</p>
      <ActionForm action={action} text={formText(t)}>
        <HiddenField name="id" value={id} />
        <CheckField
          name="confirmed"
          value="true"
          label={t('imports.takeBackSure', { count: done })}
          required
        />
        <div>
          <SubmitButton variant="danger">{t('imports.takeBack')}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  )
}
