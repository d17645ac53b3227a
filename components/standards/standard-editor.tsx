import { ActionForm } from '#components/ui/action-form.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { HiddenField, SelectField, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { STANDARD_KINDS } from '#lib/domain/codes.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { StandardDetail } from '#lib/standards/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { contentRows } from './content-rows.ts'
import { itemLabels, itemOptions } from './item-words.ts'
import { ItemRows, SectionRows } from './row-fields.tsx'

/** Id of the form; links to its fields start with it. */
export const EDITOR = 'editor'

type Props = { standard: StandardDetail; action: FormAction; t: Translate }

/** Everything of a draft in one form. Enter saves: that button comes first. */
export function StandardEditor({ standard, action, t }: Props) {
  const { code, version, revision, content } = standard
  const rows = contentRows(content)
  const moves = {
    up: t('standards.up'),
    down: t('standards.down'),
    remove: t('standards.removeRow'),
  }
  const sectionWords = {
    ...moves,
    add: t('standards.addSection'),
    fresh: t('standards.newSection'),
  }
  const itemWords = { ...moves, add: t('standards.addItem'), fresh: t('standards.newItem') }
  return (
    <ActionForm id={EDITOR} action={action} text={formText(t)}>
      <HiddenField name="code" value={code} />
      <HiddenField name="version" value={version} />
      <HiddenField name="revision" value={revision} />
      <SaveButton t={t} />
      <HeadFields standard={standard} t={t} />
      <FieldGroup name="sections" legend={t('standards.sections')}>
        <SectionRows
          rows={rows.sections}
          words={sectionWords}
          labels={{ code: t('fields.code'), title: t('standards.field.sectionTitle') }}
        />
      </FieldGroup>
      <FieldGroup name="items" legend={t('standards.itemsTitle')} hint={t('standards.itemsHint')}>
        <ItemRows
          rows={rows.items}
          words={itemWords}
          labels={itemLabels(t)}
          options={itemOptions(t)}
        />
      </FieldGroup>
      <SaveButton t={t} />
    </ActionForm>
  )
}

function SaveButton({ t }: { t: Translate }) {
  return (
    <div>
      <SubmitButton name="intent" value="save">
        {t('standards.save')}
      </SubmitButton>
    </div>
  )
}

function HeadFields({ standard, t }: Pick<Props, 'standard' | 't'>) {
  const { name, kind, sourceDocument, content } = standard
  return (
    <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_10rem_6rem_6rem]">
      <TextField
        name="name"
        label={t('fields.name')}
        required
        maxLength={TEXT_LIMITS.title}
        defaultValue={name}
      />
      <TextField
        name="sourceDocument"
        label={t('standards.field.sourceDocument')}
        maxLength={400}
        defaultValue={sourceDocument ?? ''}
      />
      <SelectField
        name="kind"
        label={t('fields.kind')}
        required
        defaultValue={kind}
        options={STANDARD_KINDS.map((value) => ({
          value,
          label: t(`codes.standardKind.${value}`),
        }))}
      />
      <TextField
        name="points"
        label={t('standards.field.total')}
        required
        inputMode="decimal"
        maxLength={6}
        defaultValue={`${content.points}`}
      />
      <TextField
        name="maxBonus"
        label={t('standards.field.maxBonus')}
        required
        inputMode="decimal"
        maxLength={6}
        defaultValue={`${content.maxBonus}`}
      />
    </div>
  )
}
