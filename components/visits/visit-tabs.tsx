import { classes } from '#components/ui/class-names.ts'
import { PlainLink } from '#components/ui/text-link.tsx'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'

const TABS = [
  ['/visits', 'visits.title'],
  ['/visits/coverage', 'visits.coverage.title'],
  ['/leaders', 'visits.leaders.title'],
  ['/instructors', 'instructors.title'],
] as const satisfies readonly (readonly [string, MessageKey])[]

/** The pages about who goes to the chambers. */
export function VisitTabs({ here, t }: { here: (typeof TABS)[number][0]; t: Translate }) {
  return (
    <nav aria-label={t('visits.tabs')} className="no-print mb-5 border-rule-strong border-b">
      <ul className="flex flex-wrap gap-x-6">
        {TABS.map(([href, label]) => (
          <li key={href}>
            <PlainLink
              href={href}
              aria-current={href === here ? 'page' : undefined}
              className={classes(
                'flex min-h-11 items-center border-b-2 md:min-h-9',
                href === here
                  ? 'border-action font-bold text-ink'
                  : 'border-transparent text-action hover:underline',
              )}
            >
              {t(label)}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
