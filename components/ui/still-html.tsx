'use client'

import { createElement } from 'react'
import { PLACE } from '#lib/web/aside.ts'

type Props = Readonly<
  Record<string, unknown> & {
    as: string
    /** The markup, or the place it is kept at while the page is written. */
    html?: string
    place?: string
  }
>

/** Markup by place, for a page that is come back to. */
const read = new Map<string, string>()

/**
 * An element with markup that stands still. With a whole page the markup comes once, as markup; React
 * takes it from there, where otherwise it would come again in the script.
 */
export function StillHtml({ as, html, place = '', ...attributes }: Props) {
  return createElement(as, {
    ...attributes,
    'data-still': place || undefined,
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: { __html: html ?? kept(place) },
  })
}

function kept(place: string): string {
  if (typeof document === 'undefined') return `${PLACE.opens}${place}${PLACE.closes}`
  const known = read.get(place)
  if (known !== undefined) return known
  const found = document.querySelector(`[data-still="${place}"]`)?.innerHTML ?? ''
  read.set(place, found)
  return found
}
