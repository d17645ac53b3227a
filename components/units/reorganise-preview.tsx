import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ReorganisationPreview } from '#lib/units/dto.ts'
import type { ReorganiseInput } from '#lib/units/schema.ts'
import type { FormAction } from '#lib/web/form-state.ts'

/** So many units are named, the others counted. */
const NAMED = 20

type Props = {
  changes: ReorganisationPreview
  input: ReorganiseInput
  action: FormAction
  t: Translate
  locale: Locale
}

/** What will change, and the button that does it. */
export function ReorganisePreview({ changes, input, action, t, locale }: Props) {
  const { units, links, issues, people } = changes
  const names = units.slice(0, NAMED).map(({ name }) => name)
  const more = units.length > NAMED ? t('reorganise.more', { count: units.length }) : ''
  return (
    <div className="grid gap-4 md:max-w-2xl">
      <ul className="grid list-disc gap-1 pl-5">
        <li>
          {t('reorganise.units', { count: format(locale).number(units.length) })}
          {`: ${names.join(t('errors.separator'))} ${more}`}
        </li>
        <li>
          {links > 0 ? t('reorganise.links', { count: links, issues }) : t('reorganise.linksNone')}
        </li>
        {input.kind === 'merge' || input.kind === 'split' ? (
          <li>
            {people.length > 0 ? t('reorganise.people') : t('reorganise.peopleNone')}
            {people
              .map(({ name, office }) => `${name} ${t(`codes.office.${office}`)}`)
              .join(t('errors.separator'))}
          </li>
        ) : null}
      </ul>
      <ActionForm action={action} text={formText(t)}>
        {Object.entries(input).flatMap(([name, value]) =>
          [value]
            .flat()
            .map((one) => (
              <HiddenField key={`${name} ${one}`} name={name} value={one as string | number} />
            )),
        )}
        <div>
          <SubmitButton variant="official">
            {t('reorganise.send', { kind: t(`reorganise.kind.${input.kind}`) })}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}
