import { ActionForm } from '#components/ui/action-form.tsx'
import { DetailsPanel } from '#components/ui/details-panel.tsx'
import { HiddenField, type SelectOption, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { formText } from '#components/ui/texts.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ViewLine } from '#lib/views/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { viewHref } from './pinned-views.tsx'
import { ViewFields } from './view-fields.tsx'

type Props = {
  views: readonly ViewLine[]
  /** Units a view may be shared with. */
  circles: readonly SelectOption[]
  change: FormAction
  drop: FormAction
  t: Translate
}

/** Each view opens the ledger; own ones can be renamed, shared, pinned, moved and deleted. */
export function ViewList({ views, t, ...forms }: Props) {
  return (
    <ul className="grid gap-4">
      {views.map((view) => (
        <li key={view.id}>
          <p>
            <TextLink href={viewHref(view.id)} className="inline-block py-2 font-bold md:py-0">
              {view.name}
            </TextLink>{' '}
            <span className="text-ink-2">{circleOf(view, t)}</span>
          </p>
          {view.isOwn ? (
            <DetailsPanel summary={`${t('views.change')} · ${view.name}`}>
              <OwnView key={view.version} view={view} t={t} {...forms} />
            </DetailsPanel>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function circleOf({ unit, owner, isOwn }: ViewLine, t: Translate): string {
  if (!unit) return t('views.onlyMe')
  if (isOwn) return t('views.ownShared', { unit: unit.name })
  return t('views.sharedBy', { owner, unit: unit.name })
}

type OwnProps = Omit<Props, 'views'> & { view: ViewLine }

function OwnView({ view, circles, change, drop, t }: OwnProps) {
  const { id, version, position } = view
  return (
    <div className="grid max-w-md gap-4">
      <ActionForm action={change} text={formText(t)}>
        <HiddenField name="id" value={id} />
        <HiddenField name="version" value={version} />
        <ViewFields view={view} units={circles} t={t} />
        <TextField name="position" label={t('views.position')} defaultValue={`${position}`} />
        <p>
          <SubmitButton>{t('views.saveButton')}</SubmitButton>
        </p>
      </ActionForm>
      <ActionForm action={drop} text={formText(t)}>
        <HiddenField name="id" value={id} />
        <p>
          <SubmitButton variant="danger">{t('views.delete')}</SubmitButton>
        </p>
      </ActionForm>
    </div>
  )
}
