import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { Section } from '#components/ui/section.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { CheckupDetail } from '#lib/checkups/dto.ts'
import { canFail } from '#lib/domain/standard.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { lineId } from './sheet-fields.ts'
import { UnsentGuard } from './sheet-progress.tsx'
import { sideOf } from './sheet-setup.ts'

type Props = {
  checkup: CheckupDetail
  forms: { seal: FormAction; submitSelf: FormAction }
  t: Translate
}

/** The items that still want points of the one who looks, each a link to its line. */
export function Missing({ checkup, t }: Pick<Props, 'checkup' | 't'>) {
  const side = sideOf(checkup)
  const missing = checkup.sections
    .flatMap(({ items }) => items)
    .filter((item) => canFail(item) && (side === 'self' ? item.selfScore : item.score) === null)
  if (side === null || missing.length === 0) return null
  return (
    <details className="no-print mb-4">
      <summary className="min-h-11 py-2 text-action md:min-h-8 md:py-1">
        {t('checkups.missing', { count: missing.length })}
      </summary>
      <ul className="flex flex-wrap gap-x-4">
        {missing.map(({ code, text }) => (
          <li key={code}>
            <a
              href={`#${lineId(code)}`}
              title={text}
              className="inline-block min-h-11 min-w-11 py-2 text-action underline-offset-4 hover:underline md:min-h-7 md:min-w-7 md:py-0.5"
            >
              {code}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What ends the scoring: the chamber hands in its own points, the federation seals. */
export function Closing({ checkup, forms, t }: Props) {
  const { id, version } = checkup
  const side = sideOf(checkup)
  if (side === null) return null
  const isSeal = side === 'score'
  return (
    <div className="no-print">
      <Section id="closing" title={t(isSeal ? 'checkups.seal' : 'checkups.submitSelf')}>
        <ActionForm
          id="sheet"
          action={isSeal ? forms.seal : forms.submitSelf}
          text={formText(t)}
          className="max-w-2xl"
        >
          <HiddenField name="id" value={id} />
          <HiddenField name="version" value={version} />
          <p className="text-ink-2">
            {t(isSeal ? 'checkups.sealLead' : 'checkups.submitSelfLead')}
          </p>
          <UnsentGuard />
          <div>
            <SubmitButton variant={isSeal ? 'official' : 'primary'}>
              {t(isSeal ? 'checkups.seal' : 'checkups.submitSelf')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Section>
    </div>
  )
}
