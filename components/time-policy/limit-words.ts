import type { LadderStep, TightenableLimit } from '#lib/domain/time-policy.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** 3 个工作日; 2 次 */
export function limitWords(limit: TightenableLimit, count: number, t: Translate): string {
  const key = limit === 'maxExtensions' ? 'timePolicy.times' : 'timePolicy.workingDays'
  return t(key, { count })
}

/** 到期前 14 日; 到期后 5 个工作日 */
export function stepWords({ days, count }: LadderStep, t: Translate): string {
  if (days === 0) return t('timePolicy.step.onDue')
  if (days < 0) return t('timePolicy.step.before', { count: -days })
  return t(`timePolicy.step.${count}`, { count: days })
}
