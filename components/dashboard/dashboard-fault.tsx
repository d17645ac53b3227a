import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { DashboardInput } from '#lib/dashboard/schema.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { dashboardHref } from './links.ts'

/** A parameter of the address that cannot be used, and why. */
export type DashboardFault = Readonly<{
  param: string
  value: string
  kind: 'date' | 'order' | 'unit' | 'code' | 'repeated' | 'unknown' | 'future' | 'unready'
}>

type Props = { faults: readonly DashboardFault[]; rest: DashboardInput; t: Translate }

/** The address asks for something that cannot be counted: which field, and the way on. */
export function FaultNotice({ faults, rest, t }: Props) {
  return (
    <div className="grid justify-items-start gap-4">
      <Notice kind="error" role="alert" title={t('dashboard.fault.title')}>
        <ul className="grid gap-0.5">
          {faults.map((fault) => (
            <li key={`${fault.param} ${fault.kind}`}>{sentence(fault, t)}</li>
          ))}
        </ul>
      </Notice>
      <ButtonLink href={dashboardHref(rest)} variant="primary">
        {t('dashboard.fault.remedy')}
      </ButtonLink>
    </div>
  )
}

function sentence({ param, value, kind }: DashboardFault, t: Translate): string {
  const name = fieldName(param, t)
  switch (kind) {
    case 'date':
      return t('dashboard.fault.date', { name, value })
    case 'order':
      return t('dashboard.fault.order', { from: t('dashboard.from'), to: t('dashboard.to') })
    case 'unit':
      return t('dashboard.fault.unit', { name, value })
    case 'code':
      return t('dashboard.fault.code', { name, value })
    case 'repeated':
      return t('dashboard.fault.repeated', { name })
    case 'future':
      return t('dashboard.fault.future', { name, value })
    case 'unready':
      return t('dashboard.fault.unready')
    case 'unknown':
      return t('dashboard.fault.unknown', { param })
  }
}

function fieldName(param: string, t: Translate): string {
  if (param === 'unit') return t('dashboard.unit')
  if (param === 'category' || param === 'source') return t(`fields.${param}`)
  if (param === 'placement') return t('reorganise.placement')
  if (param === 'asOf') return t('past.day')
  return param === 'from' ? t('dashboard.from') : t('dashboard.to')
}
