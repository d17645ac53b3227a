import type { Translate } from '#lib/i18n/translator.ts'
import type { PolicySaved } from '#lib/time-policy/dto.ts'

/** That a version is in force, or from when. */
export function savedWords({ version, from }: PolicySaved, t: Translate): string {
  return from === null
    ? t('timePolicy.switched', { version })
    : t('timePolicy.switchedLater', { version, date: from })
}
