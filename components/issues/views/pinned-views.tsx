import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Translate } from '#lib/i18n/translator.ts'
import type { OpenedView, ViewLine } from '#lib/views/dto.ts'

/** The address that opens a kept view. */
export const viewHref = (id: string) => `/issues?saved=${id}`

/** Pinned views above the ledger, and the way to all of them. */
export function PinnedViews({ views, now, t }: Props) {
  const pinned = views.filter(({ pinned, id }) => pinned || id === now)
  return (
    <nav aria-label={t('views.pinned')} className="no-print mb-3">
      <ul className="flex flex-wrap items-center gap-x-4">
        {pinned.map(({ id, name }) => (
          <li key={id}>
            <TextLink
              href={viewHref(id)}
              aria-current={id === now ? 'page' : undefined}
              className="inline-flex min-h-11 items-center aria-[current=page]:font-bold md:min-h-7"
            >
              {name}
            </TextLink>
          </li>
        ))}
        <li>
          <TextLink
            href="/issues/views"
            className="inline-flex min-h-11 items-center text-ink-2 md:min-h-7"
          >
            {t('views.all')}
          </TextLink>
        </li>
      </ul>
    </nav>
  )
}

type Props = {
  views: readonly ViewLine[]
  /** The view this state was opened from. */
  now: string | undefined
  t: Translate
}

/** What of an opened view no longer holds; nothing when all of it does. */
export function BrokenView({ opened, t }: { opened: OpenedView; t: Translate }) {
  const { view, gone, dropped, disabled } = opened
  if (gone.length + dropped.length + disabled.length === 0) return null
  const and = t('errors.separator')
  return (
    <Notice kind="warning" role="status" title={t('views.brokenTitle', { name: view.name })}>
      {gone.length > 0 ? <p>{t('views.brokenUnits', { codes: gone.join(and) })}</p> : null}
      {dropped.length > 0 ? <p>{t('views.brokenParams', { names: dropped.join(and) })}</p> : null}
      {disabled.length > 0 ? (
        <p>{t('views.disabledUnits', { names: disabled.join(and) })}</p>
      ) : null}
    </Notice>
  )
}
