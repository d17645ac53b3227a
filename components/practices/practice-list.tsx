import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { PracticeDto } from '#lib/practices/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Props = {
  practices: readonly PracticeDto[]
  chamber: string
  /** Left out for those who only read. */
  forms: Readonly<{ borrow: FormAction; withdraw: FormAction }> | null
  t: Translate
}

/** Published practices with their chamber, how often borrowed, and what came of it. */
export function PracticeList({ practices, chamber, forms, t }: Props) {
  return (
    <ul>
      {practices.map((practice) => {
        const { id, title, text, item, borrowed, improved } = practice
        return (
          <li key={id} className="border-rule border-b py-3">
            <h3 className="font-bold">{title}</h3>
            <p className="text-ink-2 text-sm">
              {[
                practice.chamber.name,
                item,
                t('practices.borrowed', { count: borrowed }),
                borrowed > 0 ? t('practices.improved', { count: improved }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className="max-w-2xl whitespace-pre-line">{text}</p>
            {forms ? <Press practice={practice} chamber={chamber} forms={forms} t={t} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

type PressProps = { practice: PracticeDto; chamber: string; t: Translate } & {
  forms: NonNullable<Props['forms']>
}

function Press({ practice: { id, version, isOwn }, chamber, forms, t }: PressProps) {
  return (
    <ActionForm action={isOwn ? forms.withdraw : forms.borrow} text={formText(t)}>
      <HiddenField name="id" value={id} />
      {isOwn ? (
        <HiddenField name="version" value={version} />
      ) : (
        <HiddenField name="chamber" value={chamber} />
      )}
      <div className="no-print mt-2">
        <SubmitButton variant={isOwn ? 'danger' : 'plain'}>
          {t(isOwn ? 'practices.withdraw' : 'practices.borrow')}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
