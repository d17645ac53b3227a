'use client'

import { type DragEvent, useRef, useState } from 'react'
import { fileSize } from '#lib/i18n/format.ts'
import { buttonClass } from './button.tsx'
import { classes } from './class-names.ts'
import { type FieldProps, HintAndError, LabelMark } from './field-frame.tsx'
import { useFormFrame } from './form-context.ts'
import { useHydrated } from './hydrated.ts'
import { Notice } from './notice.tsx'
import type { UploadText } from './texts.ts'
import { UploadKind, type UploadKinds } from './upload-kind.tsx'
import { UploadLine } from './upload-line.tsx'
import { useField } from './use-field.ts'
import { useUploads } from './use-uploads.ts'

type Props = Omit<FieldProps, 'defaultValue' | 'hideLabel'> & {
  /** Where each file is posted as multipart `file`; answers `{id}` or a problem document. */
  url: string
  /** Media types and endings as for `<input accept>`; pictures let a phone offer its camera. */
  accept?: string
  /** Bytes. */
  maxSize: number
  maxCount?: number
  /** Name of the plain file input without script; the action must store these itself. */
  plainName?: string
  /** What the files may show; each file is sent with what is chosen when it is added. */
  kinds?: UploadKinds | undefined
  text: UploadText
}

/** Several files at once, each with its own progress; posts the ids of stored files under `name`. */
export function UploadField(props: Props) {
  const { name, label, hint, required, url, accept, maxSize, maxCount = 9, text, kinds } = props
  const { id, error, optional, control } = useField(props)
  const { tooLarge, tooMany } = text
  const { uploads, add, remove, retry } = useUploads({ url, maxSize, maxCount, tooLarge, tooMany })
  const [over, setOver] = useState(false)
  const [kind, setKind] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { isHeld } = useFormFrame()
  const isSending = uploads.some(({ state }) => state === 'sending')
  const isUnsent = isSending || uploads.some(({ state }) => state === 'failed')
  const hydrated = useHydrated()

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files, kind)
  }

  return (
    <div className="grid gap-1" data-unsent={isUnsent ? '' : undefined}>
      <label htmlFor={id} className="font-bold">
        {label}
        <LabelMark required={required} optional={optional} />
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {kinds ? (
        <UploadKind id={`${id}-kind`} name={`${name}Kind`} kinds={kinds} choose={setKind} />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside does it all */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classes(
          'flex flex-wrap items-center gap-3 rounded border border-dashed p-3',
          over ? 'border-action bg-action-wash' : 'border-rule-strong',
        )}
      >
        {hydrated ? <span className="hidden text-ink-3 md:inline">{text.drop}</span> : null}
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          accept={accept}
          // With script the ids are posted; the files themselves must not be sent twice.
          name={hydrated ? undefined : (props.plainName ?? `${name}Files`)}
          aria-describedby={control['aria-describedby']}
          aria-invalid={control['aria-invalid']}
          onChange={(event) => {
            add(event.currentTarget.files ?? [], kind)
            event.currentTarget.value = ''
          }}
          className={
            hydrated
              ? 'peer sr-only'
              : 'w-full file:mr-3 file:min-h-11 file:rounded file:border file:border-rule-strong file:px-3 md:file:min-h-8'
          }
        />
        {hydrated ? (
          <label
            htmlFor={id}
            className={classes(
              buttonClass({ variant: 'quiet' }),
              'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2',
            )}
          >
            {text.choose}
          </label>
        ) : null}
      </div>
      <ul aria-live="polite">
        {uploads.map((upload) => (
          <UploadLine
            key={upload.key}
            upload={upload}
            name={name}
            size={fileSize(upload.size)}
            kind={kinds?.options.find(({ value }) => value === upload.kind)?.label}
            text={text}
            remove={() => remove(upload.key)}
            retry={() => retry(upload.key)}
          />
        ))}
      </ul>
      {isHeld && isUnsent ? (
        <Notice kind="warning" role="alert">
          {isSending ? text.waiting : text.unsent}
        </Notice>
      ) : null}
    </div>
  )
}
