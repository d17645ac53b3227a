import type { Translate } from '#lib/i18n/translator.ts'
import { Button } from './button.tsx'
import { DateField } from './fields.tsx'

type Props = { path: string; asOf?: string | undefined; t: Translate }

/** A plain GET form that shows a page as of another day. */
export function PastForm({ path, asOf, t }: Props) {
  return (
    <form action={path} className="no-print flex flex-wrap items-end gap-3">
      <DateField name="asOf" label={t('past.day')} hint={t('past.hint')} defaultValue={asOf} />
      <Button type="submit">{t('past.show')}</Button>
    </form>
  )
}
