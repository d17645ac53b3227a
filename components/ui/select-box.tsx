import type { ComponentProps } from 'react'
import { classes } from './class-names.ts'
import { CONTROL } from './field-frame.tsx'
import { Icon } from './icon.tsx'

/** The browser's own select with the arrow of our other controls. */
export function SelectBox({ children, ...rest }: Omit<ComponentProps<'select'>, 'style'>) {
  return (
    <span className="relative block">
      <select {...rest} className={classes(CONTROL, 'appearance-none truncate pr-10 md:pr-8')}>
        {children}
      </select>
      <span className="pointer-events-none absolute inset-y-0 right-0 grid w-11 place-items-center text-ink-3 md:w-8">
        <Icon name="down" className="size-4" />
      </span>
    </span>
  )
}
