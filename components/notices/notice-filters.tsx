import { PlainLink } from '#components/ui/text-link.tsx'
import type { Translate } from '#lib/i18n/translator.ts'

/** Everything, or only what is unread: two links, so that the choice is the address. */
export function NoticeFilters({ unread, t }: { unread: boolean; t: Translate }) {
  const choices = [
    { href: '/notices', label: t('notices.filterAll'), isNow: !unread },
    { href: '/notices?unread=true', label: t('notices.filterUnread'), isNow: unread },
  ]
  return (
    <nav aria-label={t('notices.show')} className="no-print mb-2 border-rule border-b">
      <ul className="flex gap-6">
        {choices.map(({ href, label, isNow }) => (
          <li key={href}>
            <PlainLink
              href={href}
              aria-current={isNow ? 'page' : undefined}
              className={`-mb-px flex min-h-11 items-center border-b-2 md:min-h-9 ${isNow ? 'border-ink font-bold text-ink' : 'border-transparent text-ink-2 hover:text-ink'}`}
            >
              {label}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
