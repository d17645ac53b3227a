import { Button } from '#components/ui/button.tsx'
import { SelectedCount } from '#components/ui/selection.tsx'
import type { BulkAction } from '#lib/domain/bulk.ts'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = { acts: readonly BulkAction[]; t: Translate }

/** Acts on the ticked lines: each button leads to the page that asks the rest once. */
export function BatchBar({ acts, t }: Props) {
  return (
    <fieldset className="batch-bar" aria-label={t('bulk.bar')}>
      <SelectedCount clear={t('bulk.clear')} />
      <span className="flex w-full flex-wrap gap-2 *:flex-auto md:ml-auto md:w-auto md:*:flex-none">
        {acts.map((act) => (
          <Button key={act} type="submit" name="action" value={act} variant="quiet">
            {t(`bulk.act.${act}`)}
          </Button>
        ))}
        <Button type="submit" formAction="/issues/papers" variant="quiet">
          {t('papers.open')}
        </Button>
      </span>
    </fieldset>
  )
}
