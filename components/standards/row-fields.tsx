'use client'

import { CheckGroup } from '../ui/check-group.tsx'
import { SelectField, type SelectOption, TextArea, TextField } from '../ui/fields.tsx'
import type { Row } from './form-rows.ts'
import { RowList, type RowWords } from './row-list.tsx'

type Props = { rows: Row[]; words: RowWords; labels: Readonly<Record<string, string>> }

const nameOf = (row: Row) => `${row.code ?? ''} ${row.title ?? row.text ?? ''}`

/** The sections of the form, each with its code and title. */
export function SectionRows({ rows, words, labels }: Props) {
  return (
    <RowList
      list="sections"
      rows={rows}
      words={words}
      nameOf={nameOf}
      fields={(row, at) => (
        <div className="grid gap-3 md:grid-cols-[8rem_minmax(0,1fr)]">
          {(['code', 'title'] as const).map((field) => (
            <TextField
              key={field}
              name={`sections.${at}.${field}`}
              label={labels[field] ?? field}
              required
              maxLength={field === 'code' ? 16 : 80}
              defaultValue={row[field]}
            />
          ))}
        </div>
      )}
    />
  )
}

type ItemProps = Props & {
  /** Options of the fields that are chosen. */
  options: Readonly<
    Record<'kind' | 'category' | 'rectificationType' | 'proofKinds', SelectOption[]>
  >
}

const SHORT = ['code', 'section', 'points', 'pass'] as const
const CHOSEN = ['kind', 'category', 'rectificationType'] as const
const LONG = ['criterion', 'remedy'] as const

/** The items of the form, each a fieldset of its own. */
export function ItemRows({ rows, words, labels, options }: ItemProps) {
  const label = (field: string) => labels[field] ?? field
  return (
    <RowList
      list="items"
      isFolded
      rows={rows}
      words={words}
      nameOf={nameOf}
      fields={(row, at) => {
        const given = (field: string) => ({
          name: `items.${at}.${field}`,
          label: label(field),
          defaultValue: row[field] ?? '',
        })
        return (
          <>
            <div className="grid grid-cols-2 gap-3 md:grid-cols-4 xl:grid-cols-[repeat(4,6rem)_repeat(3,minmax(0,1fr))]">
              {SHORT.map((field) => (
                <TextField
                  key={field}
                  {...given(field)}
                  required
                  maxLength={16}
                  inputMode={field === 'points' || field === 'pass' ? 'decimal' : undefined}
                />
              ))}
              {CHOSEN.map((field) => (
                <SelectField key={field} {...given(field)} required options={options[field]} />
              ))}
            </div>
            <TextField {...given('text')} required maxLength={120} />
            <div className="grid gap-3 md:grid-cols-2">
              {LONG.map((field) => (
                <TextArea key={field} {...given(field)} rows={2} />
              ))}
            </div>
            <CheckGroup
              name={`items.${at}.proofKinds`}
              label={label('proofKinds')}
              options={options.proofKinds}
              defaultValues={(row.proofKinds ?? '').split('\n')}
            />
          </>
        )
      }}
    />
  )
}
