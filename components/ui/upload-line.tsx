'use client'

import { Icon } from './icon.tsx'
import type { UploadText } from './texts.ts'
import type { Upload } from './use-uploads.ts'

type Props = {
  upload: Upload
  name: string
  size: string
  /** What it shows, in words. */
  kind?: string | undefined
  text: UploadText
  remove: () => void
  retry: () => void
}

/** One file: its name, how far it is, what went wrong, and what to do about it. */
export function UploadLine({ upload, name, size, kind, text, remove, retry }: Props) {
  const { state, share, message, id } = upload
  const wrong = state === 'failed' || state === 'refused'
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 border-rule border-b py-1">
      {id ? <input type="hidden" name={name} value={id} readOnly /> : null}
      <span className="min-w-0">
        <span className="flex items-center gap-3">
          <span className="truncate">{upload.name}</span>
          <span className="shrink-0 text-ink-3 text-sm">{kind ? `${kind} · ${size}` : size}</span>
          {state === 'done' ? (
            <span className="inline-flex shrink-0 items-center gap-1 text-ink-2 text-sm">
              <Icon name="check" className="size-4" />
              {text.done}
            </span>
          ) : null}
        </span>
        {state === 'sending' ? (
          <progress value={share} max={1} aria-label={upload.name} className="upload-progress" />
        ) : null}
        {wrong ? (
          <span className="block font-bold text-red text-sm">{message ?? text.failed}</span>
        ) : null}
      </span>
      <span className="flex">
        {state === 'failed' ? (
          <button
            type="button"
            onClick={retry}
            className="min-h-11 rounded px-2 text-action md:min-h-8"
          >
            {text.retry}
          </button>
        ) : null}
        <button
          type="button"
          onClick={remove}
          aria-label={`${text.remove} ${upload.name}`}
          className="grid size-11 place-items-center rounded text-ink-2 hover:bg-hover md:size-8"
        >
          <Icon name="close" className="size-4" />
        </button>
      </span>
    </li>
  )
}
