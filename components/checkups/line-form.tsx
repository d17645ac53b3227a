import { ActionForm } from '#components/ui/action-form.tsx'
import { HiddenField, TextArea, TextField } from '#components/ui/fields.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import type { SheetItem } from '#lib/checkups/dto.ts'
import { LineState } from './line-state.tsx'
import type { SheetProps } from './sheet-props.ts'
import { sideOf } from './sheet-setup.ts'

/** Points and words of one item. A form of its own, so that it is saved without script too. */
export function LineForm({ item, checkup, forms, saved, t }: SheetProps & { item: SheetItem }) {
  const { code, points, version, kind } = item
  const isSelf = sideOf(checkup) === 'self'
  const score = isSelf ? item.selfScore : item.score
  const words = isSelf ? item.selfNote : item.reason
  return (
    <ActionForm
      id={`line-${code}`}
      action={isSelf ? forms.selfScore : forms.score}
      text={{ ...formText(t), optional: undefined }}
      className="gap-2"
    >
      <HiddenField name="id" value={checkup.id} />
      <HiddenField name="item" value={code} />
      <HiddenField name="version" value={version} />
      <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-3">
        <TextField
          name="score"
          label={t(isSelf ? 'checkups.selfScore' : 'checkups.score')}
          inputMode="decimal"
          maxLength={8}
          defaultValue={score === null ? undefined : `${score}`}
          hint={t('checkups.most', { points })}
        />
        <TextArea
          name={isSelf ? 'note' : 'reason'}
          label={t(isSelf ? 'checkups.note' : 'checkups.reason')}
          rows={1}
          defaultValue={words ?? undefined}
          hint={!isSelf && kind !== 'bonus' ? t('checkups.reasonHint') : t('checkups.noteHint')}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton size="small" variant="quiet">
          {t('checkups.save')}
        </SubmitButton>
        {saved === code ? (
          <Notice kind="success" role="status">
            {t('checkups.state.saved')}
          </Notice>
        ) : null}
        <LineState item={code} />
      </div>
    </ActionForm>
  )
}
