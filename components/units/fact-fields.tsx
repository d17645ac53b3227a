import { DateField, SelectField, TextField } from '#components/ui/fields.tsx'
import { REGISTRATIONS } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ChamberFacts } from '#lib/units/dto.ts'

/** The fields of a chamber's facts. */
export function FactFields({ facts, t }: { facts: ChamberFacts; t: Translate }) {
  const doubt = facts.usccPlausible === false
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <SelectField
        name="registration"
        label={t('fields.registration')}
        required
        defaultValue={facts.registration}
        options={REGISTRATIONS.map((value) => ({
          value,
          label: t(`chambers.registration.${value}`),
        }))}
      />
      <DateField
        name="registeredOn"
        label={t('fields.registeredOn')}
        defaultValue={facts.registeredOn ?? undefined}
      />
      <TextField
        name="uscc"
        label={t('fields.uscc')}
        hint={doubt ? t('chambers.usccDoubt') : undefined}
        maxLength={18}
        defaultValue={facts.uscc ?? undefined}
      />
      <DateField
        name="termEndsOn"
        label={t('fields.termEndsOn')}
        defaultValue={facts.termEndsOn ?? undefined}
      />
      <TextField
        name="venue"
        label={t('fields.venue')}
        maxLength={200}
        defaultValue={facts.venue ?? undefined}
      />
      <Count
        name="venueArea"
        label={`${t('fields.venueArea')} (${t('admin.units.squareMetres')})`}
        value={facts.venueArea}
      />
      <Count name="fullTimeStaff" label={t('fields.fullTimeStaff')} value={facts.fullTimeStaff} />
      <Count name="memberCount" label={t('fields.memberCount')} value={facts.memberCount} />
    </div>
  )
}

function Count({ name, label, value }: { name: string; label: string; value: number | null }) {
  return (
    <TextField
      name={name}
      label={label}
      inputMode="numeric"
      width="short"
      defaultValue={value === null ? undefined : `${value}`}
    />
  )
}
