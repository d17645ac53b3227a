import type { Translate } from '#lib/i18n/translator.ts'
import { ButtonLink } from './button.tsx'
import { Notice } from './notice.tsx'

type Props = { fault: 'date' | 'future' | 'unready'; today: string; t: Translate }

/** The day an address asks for cannot be shown: why, and the way to the present. */
export function PastFault({ fault, today, t }: Props) {
  return (
    <div className="grid justify-items-start gap-4">
      <Notice kind="error" role="alert" title={t(`past.fault.${fault}`)} />
      <ButtonLink href={today} variant="primary">
        {t('past.today')}
      </ButtonLink>
    </div>
  )
}
