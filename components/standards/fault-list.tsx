import { Notice } from '#components/ui/notice.tsx'
import type { FieldFault } from '#lib/domain/errors.ts'
import type { MessageKey, Translate } from '#lib/i18n/translator.ts'

type Props = { form: string; faults: readonly FieldFault[]; t: Translate }

/** What keeps a form from being published, each sentence a link to its field. */
export function FaultList({ form, faults, t }: Props) {
  if (faults.length === 0) return null
  return (
    <div className="mb-6">
      <Notice kind="warning" title={t('standards.faultsTitle')}>
        <ul className="grid gap-0.5">
          {faults.map(({ path, rule, params }) => (
            <li key={`${path} ${rule}`}>
              <a
                href={`#${form}-${path}`}
                className="inline-block py-3 text-action underline underline-offset-4 md:py-0"
              >
                {t(`errors.rules.${rule}` as MessageKey, params)}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
