'use client'

import { SelectBox } from './select-box.tsx'

/** What the files of an UploadField may show. */
export type UploadKinds = {
  label: string
  placeholder: string
  options: { value: string; label: string }[]
}

type Props = { id: string; name: string; kinds: UploadKinds; choose: (kind: string) => void }

/** One choice for the files added next; without script it is posted for all of them. */
export function UploadKind({ id, name, kinds, choose }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <label htmlFor={id} className="text-ink-2">
        {kinds.label}
      </label>
      <SelectBox id={id} name={name} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{kinds.placeholder}</option>
        {kinds.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectBox>
    </div>
  )
}
