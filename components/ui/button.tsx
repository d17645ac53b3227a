import type { ComponentProps } from 'react'
import { classes } from './class-names.ts'
import { PlainLink } from './text-link.tsx'

const VARIANTS = {
  primary: 'border-transparent bg-action text-on-action hover:bg-action-deep',
  official: 'border-transparent bg-seal text-on-seal hover:bg-seal-deep',
  quiet: 'border-rule-strong bg-paper text-ink hover:bg-hover',
  danger: 'border-red bg-paper text-red hover:bg-red-wash',
  plain: 'border-transparent text-action hover:bg-hover',
}

const SIZES = {
  small: 'min-h-11 px-3 md:min-h-7 md:px-2',
  medium: 'min-h-11 px-4 md:min-h-8 md:px-3',
  large: 'min-h-12 px-5 text-lg md:min-h-10',
}

export type ButtonVariant = keyof typeof VARIANTS
export type ButtonSize = keyof typeof SIZES
type Look = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean }

/** The clothes of a button; `official` (seal vermilion) is only for official acts. */
export function buttonClass({ variant = 'primary', size = 'medium', wide = false }: Look): string {
  return classes(
    'inline-flex items-center justify-center gap-1.5 rounded border text-center font-bold',
    'no-print aria-disabled:opacity-60 disabled:opacity-60',
    VARIANTS[variant],
    SIZES[size],
    wide ? 'w-full' : 'whitespace-nowrap',
  )
}

/** A button that does something; `type` is "button" unless said otherwise. */
export function Button({
  variant,
  size,
  wide,
  className,
  type = 'button',
  ...rest
}: Look & Omit<ComponentProps<'button'>, 'style'>) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(buttonClass({ variant, size, wide }), className)}
    />
  )
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({
  variant = 'quiet',
  size,
  wide,
  className,
  ...rest
}: Look & ComponentProps<typeof PlainLink>) {
  return (
    <PlainLink {...rest} className={classes(buttonClass({ variant, size, wide }), className)} />
  )
}
