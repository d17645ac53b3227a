/** The link a click follows within the product; null leaves it to the browser. */
export function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, target } = event
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null
  const link = (target as Element | null)?.closest?.<HTMLAnchorElement>('a[data-move]')
  if (!link || link.target || link.hasAttribute('download')) return null
  const { origin, pathname, search, hash } = link
  if (origin !== location.origin) return null
  // A place on this page is the browser's to find.
  if (hash !== '' && pathname === location.pathname && search === location.search) return null
  return link
}
