import NextLink from 'next/link'
import type { ComponentProps } from 'react'
import { classes } from './class-names.ts'

type Props = Omit<ComponentProps<typeof NextLink>, 'prefetch' | 'style'>

/** A link without clothes: moves without reloading, and never fetches a page nobody asked for. */
export function PlainLink(props: Props) {
  return <NextLink {...props} prefetch={false} />
}

/** A link in running text or in a list. */
export function TextLink({ className, ...rest }: Props) {
  return (
    <PlainLink
      {...rest}
      className={classes('text-action underline-offset-4 hover:underline', className)}
    />
  )
}
