import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { WhereFault } from '#lib/domain/where-text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { faultSentence } from '../where/where-fault.ts'
import { WhereText } from '../where/write-where.tsx'

/** A parameter of the address that cannot be used, and why. */
export type LedgerFaultLine = {
  param: string
  value: string
  kind:
    | 'view'
    | 'value'
    | 'words'
    | 'order'
    | 'unknown'
    | 'cursor'
    | 'unit'
    | 'future'
    | 'unready'
    | 'month'
  /** The whole of a nested filter, to mend it. */
  whole?: string
  /** What is wrong with a nested filter: a sentence of `errors.rules`, and what it names. */
  why?: WhereFault
}

/** Names of the parameters, as the filter row says them. */
function paramName(param: string, t: Translate): string {
  switch (param) {
    case 'stage':
    case 'category':
    case 'source':
    case 'severity':
    case 'light':
    case 'unit':
      return t(`fields.${param}`)
    case 'columns':
    case 'saved':
    case 'layout':
    case 'month':
    case 'list':
      return t(`views.${param}`)
    case 'placement':
      return t('reorganise.placement')
    case 'q':
      return t('issues.filter.qLabel')
    case 'from':
    case 'to':
    case 'endedFrom':
    case 'endedTo':
    case 'dueFrom':
    case 'dueTo':
    case 'where':
    case 'asOf':
    case 'direct':
    case 'onTime':
    case 'onTimeOriginal':
    case 'relapsed':
    case 'everClosed':
    case 'handedIn':
    case 'firstPass':
    case 'dispatched':
    case 'returned':
    case 'rated':
    case 'stood':
    case 'reporterLevel':
    case 'state':
    case 'sort':
    case 'limit':
    case 'count':
    case 'cursor':
      return t(`issues.filter.${param}`)
    default:
      return param
  }
}

type Props = { faults: readonly LedgerFaultLine[]; remedy: string; t: Translate }

/** The address asks for something that is not there: which part, and the way on. */
export function LedgerFault({ faults, remedy, t }: Props) {
  const whole = faults.find((fault) => fault.whole !== undefined)?.whole
  return (
    <div className="grid justify-items-start gap-4">
      <Notice kind="error" role="alert" title={t('issues.fault.title')}>
        <ul className="grid gap-0.5">
          {faults.map((fault) => (
            <li key={`${fault.param} ${fault.value}`}>{sentence(fault, t)}</li>
          ))}
        </ul>
      </Notice>
      {whole === undefined ? null : (
        <section aria-label={t('where.mendTitle')} className="w-full">
          <WhereText href={remedy} text={whole} t={t} />
        </section>
      )}
      <ButtonLink href={remedy} variant={whole === undefined ? 'primary' : 'quiet'}>
        {t('issues.fault.remedy')}
      </ButtonLink>
    </div>
  )
}

function sentence({ param, value, kind, why }: LedgerFaultLine, t: Translate): string {
  if (why) return faultSentence(why, t)
  if (kind === 'view') return t('views.missing')
  if (kind === 'unknown') return t('issues.fault.unknown', { param })
  if (kind === 'cursor') return t('issues.fault.cursor')
  if (kind === 'words') return t('issues.fault.words')
  if (kind === 'month') return t('issues.fault.month', { name: paramName(param, t) })
  if (kind === 'order') return t('issues.fault.order', { name: paramName(param, t) })
  if (kind === 'future') return t('issues.fault.future', { name: paramName(param, t), value })
  if (kind === 'unready') return t('issues.fault.unready')
  if (kind === 'unit') return t('issues.fault.unit', { value })
  return t('issues.fault.line', { name: paramName(param, t), param, value })
}
