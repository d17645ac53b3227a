import type { ComponentProps } from 'react'
import { asideNow } from '#lib/web/aside.ts'
import { still } from './still.ts'
import { StillHtml } from './still-html.tsx'

type Props = ComponentProps<'div'> & { as: string; role?: string }
type TextProps = Omit<Props, 'children'> & { html: string }

/** Names places of this process apart from those of others and of earlier ones. */
const SELF = Math.floor(Math.random() * 36 ** 6).toString(36)
let places = 0

/**
 * An element whose content stands still (see `still`): it is written as text and sent once. For the frame,
 * long tables and everything else that has no script of its own.
 */
export function StillBlock({ as, children, ...attributes }: Props) {
  return <StillText as={as} html={still(children)} {...attributes} />
}

/** The same for markup that was written before. */
export function StillText({ as, html, ...attributes }: TextProps) {
  const aside = asideNow()
  if (!aside || aside.isMove) return <StillHtml as={as} html={html} {...attributes} />
  const place = `${SELF}-${(places++).toString(36)}`
  aside.html.set(place, html)
  return <StillHtml as={as} place={place} {...attributes} />
}
