import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Category } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Point = Readonly<{ position: number; text: string; category: Category; issue: string | null }>
type Props = {
  /** Id of the visit or report the points are of. */
  id: string
  points: readonly Point[]
  /** Given to those who may make an issue of a point. */
  open?: FormAction | undefined
  t: Translate
}

/** What was found, each with the issue it became, or the button that makes it one. */
export function PointList({ id, points, open, t }: Props) {
  return (
    <ol className="border-rule border-t">
      {points.map(({ position, text, category, issue }) => (
        <li
          key={position}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-rule border-b py-2"
        >
          <p className="min-w-0 max-w-2xl whitespace-pre-line">
            <Tag>{t(`codes.category.${category}`)}</Tag> {text}
          </p>
          {issue ? (
            <span>
              {t('visits.opened')} <TextLink href={`/issues/${issue}`}>{issue}</TextLink>
            </span>
          ) : open ? (
            <ActionForm action={open} text={formText(t)}>
              <HiddenField name="id" value={id} />
              <HiddenField name="position" value={position} />
              <SubmitButton size="small" variant="quiet">
                {t('visits.open')}
              </SubmitButton>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
