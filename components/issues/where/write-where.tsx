import { Button } from '#components/ui/button.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { TextField } from '#components/ui/fields.tsx'
import { WHERE_LIMITS } from '#lib/domain/where.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { KeptQuery } from '../ledger/kept-state.tsx'

type Props = {
  /** An address of the ledger; the rest of its state is kept. */
  href: string
  text: string | undefined
  t: Translate
}

/** The expression itself, for those who write it faster than they choose it. */
export function WriteWhere({ href, text, t }: Props) {
  return (
    <DetailsPanel summary={t('where.writeTitle')}>
      <WhereText href={href} text={text} t={t} />
    </DetailsPanel>
  )
}

/** The expression in a form of its own. */
export function WhereText({ href, text, t }: Props) {
  return (
    <form action="/issues" className="grid max-w-2xl gap-3">
      <KeptQuery href={href} leave={['cursor', 'where']} />
      <TextField
        name="where"
        label={t('issues.filter.where')}
        hint={t('where.writeHint')}
        defaultValue={text}
        maxLength={WHERE_LIMITS.length}
      />
      <p>
        <Button type="submit">{t('where.write')}</Button>
      </p>
    </form>
  )
}
