import { ActionForm } from '#components/ui/action-form.tsx'
import { CheckGroup } from '#components/ui/check-group.tsx'
import { Combobox } from '#components/ui/combobox.tsx'
import type { ComboOption } from '#components/ui/combobox-match.ts'
import { HiddenField, RadioGroup, TextField } from '#components/ui/fields.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { comboboxText, formText } from '#components/ui/texts.ts'
import { NOTICE_GROUPS } from '#lib/domain/notice-rules.ts'
import { TEXT_LIMITS } from '#lib/domain/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { ChannelLine } from '#lib/notices/dto.ts'
import { CHANNEL_KINDS } from '#lib/notices/schema.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Form = { action: FormAction; t: Translate }
type WithUnits = Form & { units: ComboOption[] }
type OfChannel = Form & { channel: ChannelLine }

/** A new group robot or webhook. */
export function NewChannelForm({ action, units, t }: WithUnits) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-lg">
      <RadioGroup
        name="kind"
        label={t('channels.kind')}
        required
        options={CHANNEL_KINDS.map((value) => ({ value, label: t(`channels.kinds.${value}`) }))}
      />
      <Facts units={units} t={t} />
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label={t('channels.url')}
        hint={t('channels.urlHint')}
        required
        maxLength={1000}
      />
      <SecretField hint={t('channels.secretHint')} t={t} />
      <div>
        <SubmitButton>{t('channels.create')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** The settings of a channel. Address and secret are not filled in: they are not shown again. */
export function EditChannelForm({ channel, action, units, t }: WithUnits & OfChannel) {
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-lg">
      <HiddenField name="id" value={channel.id} />
      <HiddenField name="version" value={channel.version} />
      <Facts channel={channel} units={units} t={t} />
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label={t('channels.url')}
        hint={t('channels.urlKeep', { host: channel.host })}
        maxLength={1000}
      />
      <SecretField
        hint={t(channel.hasSecret ? 'channels.secretKeep' : 'channels.secretHint')}
        t={t}
      />
      <div>
        <SubmitButton variant="quiet">{t('common.save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

function Facts({
  channel,
  units,
  t,
}: {
  channel?: ChannelLine
  units: ComboOption[]
  t: Translate
}) {
  return (
    <>
      <TextField
        name="name"
        label={t('channels.name')}
        hint={t('channels.nameHint')}
        required
        maxLength={TEXT_LIMITS.name}
        defaultValue={channel?.name}
      />
      <Combobox
        name="unitCode"
        label={t('channels.unit')}
        hint={t('channels.unitHint')}
        required
        options={units}
        defaultValue={channel?.unit.code}
        text={comboboxText(t)}
      />
      <CheckGroup
        name="groups"
        label={t('channels.groups')}
        required
        defaultValues={channel?.groups ?? NOTICE_GROUPS}
        options={NOTICE_GROUPS.map((value) => ({ value, label: t(`notices.group.${value}`) }))}
      />
    </>
  )
}

function SecretField({ hint, t }: { hint: string; t: Translate }) {
  return (
    <TextField
      name="secret"
      type="password"
      autoComplete="new-password"
      label={t('channels.secret')}
      hint={hint}
      maxLength={300}
    />
  )
}

/** Sends a message that says only that it is a test. */
export function TestForm({ channel, action, t }: OfChannel) {
  return (
    <ActionForm action={action} text={formText(t)} className="mb-4">
      <HiddenField name="id" value={channel.id} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SubmitButton variant="quiet">{t('channels.test')}</SubmitButton>
        <span className="text-ink-3 text-sm">{t('channels.testLead')}</span>
      </div>
    </ActionForm>
  )
}

/** Silences a channel, or lets it speak again. */
export function ChannelStateForm({ channel, action, t }: OfChannel) {
  const { enabled } = channel
  return (
    <ActionForm action={action} text={formText(t)} className="md:max-w-xl">
      <HiddenField name="id" value={channel.id} />
      <HiddenField name="version" value={channel.version} />
      <HiddenField name="enabled" value={String(!enabled)} />
      {enabled ? <p className="text-ink-2">{t('channels.disableLead')}</p> : null}
      <div>
        <SubmitButton variant={enabled ? 'danger' : 'quiet'}>
          {t(enabled ? 'channels.disable' : 'channels.enable')}
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
