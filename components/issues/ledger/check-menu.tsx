import { classes } from '#components/ui/class-names.ts'
import { Dropdown } from '#components/ui/dropdown.tsx'
import { CONTROL } from '#components/ui/field-frame.tsx'
import { Icon } from '#components/ui/icon.tsx'

type Props = {
  name: string
  label: string
  options: { value: string; label: string }[]
  chosen: readonly string[]
  /** Said when nothing is ticked, and `{count}` when several are. */
  text: { all: string; chosen: string }
}

/** Several of a few, folded into the height of a field; boxes of a plain form, so no script is needed. */
export function CheckMenu({ name, label, options, chosen, text }: Props) {
  return (
    <fieldset
      className="grid min-w-0 content-start gap-1"
      data-menu-all={text.all}
      data-menu-some={text.chosen}
    >
      <legend className="mb-1 text-ink-2">{label}</legend>
      <Dropdown className="relative">
        <summary className={classes(CONTROL, 'flex items-center justify-between gap-2')}>
          <span data-menu-words="" className="truncate">
            {summaryOf(chosen, options, text)}
          </span>
          <Icon name="down" className="size-4 text-ink-3" />
        </summary>
        <div className="absolute left-0 z-30 mt-1 grid max-h-80 min-w-full overflow-y-auto whitespace-nowrap rounded border border-rule-strong bg-raised py-1 shadow-[0_4px_16px_rgba(0,0,0,0.14)]">
          {options.map((option) => (
            <label
              key={option.value}
              className="flex min-h-11 items-center gap-2 px-3 hover:bg-hover md:min-h-8 md:px-2"
            >
              <input
                type="checkbox"
                name={name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                autoComplete="off"
                className="size-5 md:size-4"
              />
              {option.label}
            </label>
          ))}
        </div>
      </Dropdown>
    </fieldset>
  )
}

function summaryOf(ticked: readonly string[], options: Props['options'], text: Props['text']) {
  if (ticked.length === 0) return text.all
  if (ticked.length > 1) return text.chosen.replace('{count}', `${ticked.length}`)
  return options.find(({ value }) => value === ticked[0])?.label ?? text.all
}
