import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { dashboardHref } from './links.ts'

/** Nothing to count: because of the filters, or because there is nothing yet. */
export function NoFigures({ filters, t }: { filters: DashboardInput; t: Translate }) {
  const isFiltered = dashboardHref(filters) !== dashboardHref({})
  return isFiltered ? (
    <EmptyState action={<ButtonLink href={dashboardHref({})}>{t('dashboard.clear')}</ButtonLink>}>
      {t('dashboard.empty')}
    </EmptyState>
  ) : (
    <EmptyState action={<ButtonLink href="/issues">{t('dashboard.toLedger')}</ButtonLink>}>
      {t('dashboard.emptyAll')}
    </EmptyState>
  )
}
