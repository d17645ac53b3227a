import { Button, ButtonLink } from '#components/ui/button.tsx'
import { CheckGroup } from '#components/ui/check-group.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import { DateField, HiddenField, TextField } from '#components/ui/fields.tsx'
import { comboboxText } from '#components/ui/texts.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import { kindMayHangUnder } from '#lib/domain/unit-path.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { UnitDetail, UnitLine } from '#lib/units/dto.ts'
import { REORGANISATIONS, type ReorganisationKind } from '#lib/units/schema.ts'
import { unitOptions } from './unit-options.ts'

type Given = Readonly<Record<string, string | string[] | undefined>>
type KindsProps = { unit: UnitDetail; kind: ReorganisationKind | undefined; t: Translate }

/** What can happen to a unit of this level. */
export function ReorganiseKinds({ unit, kind, t }: KindsProps) {
  const kinds = REORGANISATIONS.filter((one) => isPossible(one, unit))
  return (
    <nav aria-label={t('reorganise.choose')} className="mb-6 flex flex-wrap gap-2">
      {kinds.map((one) => (
        <ButtonLink
          key={one}
          href={`/admin/units/${unit.code}/reorganise?kind=${one}`}
          variant={one === kind ? 'quiet' : 'plain'}
          aria-current={one === kind ? 'true' : undefined}
        >
          {t(`reorganise.kind.${one}`)}
        </ButtonLink>
      ))}
    </nav>
  )
}

function isPossible(kind: ReorganisationKind, { level, parentCode, disabled }: UnitDetail) {
  if (parentCode === null || disabled) return false
  if (kind === 'merge') return level === 'township' || level === 'chamber'
  return kind !== 'split' || level === 'township'
}

type FieldsProps = {
  unit: UnitDetail
  kind: ReorganisationKind
  units: readonly (UnitLine & { search: string })[]
  given: Given
  today: string
  t: Translate
}

/** The fields of one kind: a plain GET form that leads to the preview. */
export function ReorganiseFields({ unit, kind, units, given, today, t }: FieldsProps) {
  const text = (name: string) => [given[name] ?? ''].flat()[0] || undefined
  return (
    <form action={`/admin/units/${unit.code}/reorganise`} className="grid gap-4 md:max-w-xl">
      <HiddenField name="kind" value={kind} />
      <p className="text-ink-2">{t(`reorganise.kindLead.${kind}`)}</p>
      <Own {...{ unit, kind, units, given, t }} text={text} />
      <DateField
        name="on"
        label={t('fields.on')}
        hint={t('reorganise.onHint')}
        required
        max={today}
        defaultValue={text('on') ?? today}
      />
      <div>
        <Button type="submit">{t('reorganise.preview')}</Button>
      </div>
    </form>
  )
}

type OwnProps = Omit<FieldsProps, 'today'> & { text: (name: string) => string | undefined }

function Own({ unit, kind, units, given, t, text }: OwnProps) {
  switch (kind) {
    case 'merge':
      return (
        <Combobox
          name="successor"
          label={t('fields.successor')}
          required
          options={unitOptions(
            units.filter(({ level, code }) => level === unit.level && code !== unit.code),
            t,
          )}
          defaultValue={text('successor')}
          text={comboboxText(t)}
        />
      )
    case 'split':
      return (
        <>
          <TextField
            name="newName"
            label={t('fields.newName')}
            required
            maxLength={TEXT_LIMITS.name}
            defaultValue={text('newName')}
          />
          <TextField
            name="newCode"
            label={t('fields.newCode')}
            hint={t('admin.units.codeHint')}
            required
            maxLength={40}
            width="medium"
            defaultValue={text('newCode')}
          />
          <CheckGroup
            name="chambers"
            label={t('fields.chambers')}
            required
            options={units
              .filter(({ level, parentCode }) => level === 'chamber' && parentCode === unit.code)
              .map(({ code, name }) => ({ value: code, label: name }))}
            defaultValues={[given.chambers ?? []].flat()}
          />
        </>
      )
    case 'move':
      return (
        <Combobox
          name="parentCode"
          label={t('fields.parentCode')}
          required
          options={unitOptions(
            units.filter(
              ({ kind: above, code }) =>
                kindMayHangUnder(unit.kind, above) &&
                code !== unit.code &&
                code !== unit.parentCode,
            ),
            t,
          )}
          defaultValue={text('parentCode')}
          text={comboboxText(t)}
        />
      )
    case 'rename':
      return (
        <TextField
          name="name"
          label={t('fields.name')}
          required
          maxLength={TEXT_LIMITS.name}
          defaultValue={text('name') ?? unit.name}
        />
      )
  }
}
