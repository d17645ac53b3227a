import { ActionForm } from '#components/ui/action-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formText } from '#components/ui/texts.ts'
import type { ChosenIssue } from '#lib/bulk/dto.ts'
import { type ChosenLine, writeLines } from '#lib/bulk/schema.ts'
import type { BulkAction } from '#lib/domain/bulk.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { BulkFields, type BulkTakers } from './bulk-fields.tsx'
import { ChosenTable } from './chosen-table.tsx'

export type Chosen = Readonly<{
  issues: readonly ChosenIssue[]
  /** The lines of the job, with the versions that were seen. */
  lines: readonly ChosenLine[]
}>

type Props = {
  act: BulkAction
  chosen: Chosen
  takers: BulkTakers
  /** New for each page, so that sending it twice acts once. */
  requestKey: string
  action: FormAction
  today: string
  t: Translate
}

/** Asks once for what the action needs, and shows to which issues it will be done. */
export function BulkForm({ act, chosen, takers, requestKey, action, today, t }: Props) {
  const { issues, lines } = chosen
  const changed = changedOf(chosen)
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
      <ActionForm action={action} text={formText(t)} className="content-start">
        <HiddenField name="requestKey" value={requestKey} />
        <HiddenField name="action" value={act} />
        <HiddenField name="lines" value={writeLines(lines)} />
        {changed.length > 0 ? (
          <Notice kind="warning">
            <p>{t('bulk.changedCount', { count: changed.length })}</p>
            <p>
              <TextLink href={againHref(act, issues)} className="inline-block py-2 md:py-0">
                {t('bulk.changedAgain')}
              </TextLink>
            </p>
          </Notice>
        ) : null}
        <BulkFields action={act} takers={takers} today={today} t={t} />
        <p className="text-ink-2">{t('bulk.each')}</p>
        <p className="flex flex-wrap gap-2">
          <SubmitButton variant={act === 'dispatch' ? 'official' : 'primary'}>
            {t(`bulk.ask.${act}`, { count: lines.length })}
          </SubmitButton>
          <ButtonLink href="/issues">{t('common.back')}</ButtonLink>
        </p>
      </ActionForm>
      <ChosenTable issues={issues} changed={changed} t={t} />
    </div>
  )
}

/** Numbers of the issues that are not any more as they were chosen. */
function changedOf({ issues, lines }: Chosen): string[] {
  const seen = new Map(lines.map(({ number, version }) => [number, version]))
  return issues.filter(({ number, version }) => seen.get(number) !== version).map((i) => i.number)
}

/** The same choice without versions: what the next page shows is what is then seen. */
function againHref(act: BulkAction, issues: readonly ChosenIssue[]): string {
  const query = new URLSearchParams({ action: act })
  for (const { number } of issues) query.append('number', number)
  return `/issues/bulk?${query}`
}
