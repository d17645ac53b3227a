import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { pagerText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { isNarrowed, listHref } from './list-href.ts'

type Props = {
  path: string
  /** The state of the list: what its address says. */
  input: Readonly<Record<string, unknown>> & { cursor?: string | undefined }
  /** Names of the conditions in the address that could not be used. */
  ignored: readonly string[]
  nextCursor: string | null
  isEmpty: boolean
  text: { empty: string; total?: string | undefined }
  /** The filter row. */
  filters: ReactNode
  /** The table. */
  children: ReactNode
  t: Translate
}

/** Filter row, what was left out of the address, the lines, and the way to further ones. */
export function ListFrame(props: Props) {
  const { path, input, ignored, nextCursor, isEmpty, text, filters, children, t } = props
  const first = listHref(path, { ...input, cursor: undefined })
  return (
    <>
      {ignored.length > 0 ? (
        <div className="mb-4">
          <Notice kind="warning">{t('admin.ignored', { names: ignored.join(', ') })}</Notice>
        </div>
      ) : null}
      {filters}
      {isEmpty ? (
        <EmptyState
          action={
            isNarrowed(input) ? <ButtonLink href={path}>{t('admin.clear')}</ButtonLink> : undefined
          }
        >
          {text.empty}
        </EmptyState>
      ) : (
        children
      )}
      <Pager
        summary={text.total}
        previous={input.cursor ? first : undefined}
        next={nextCursor ? listHref(path, { ...input, cursor: nextCursor }) : undefined}
        text={{ ...pagerText(t), previous: t('issues.firstPage') }}
      />
    </>
  )
}
