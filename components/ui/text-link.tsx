import type { ComponentProps } from 'react'
import { classes } from './class-names.ts'

type Props = Omit<ComponentProps<'a'>, 'style' | 'href'> & { href: string }

/**
 * A link without clothes within the product. It is plain markup and may stand still; `Moves` lets it
 * change the page without reloading.
 */
export function PlainLink(props: Props) {
  return <a data-move="" {...props} />
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
