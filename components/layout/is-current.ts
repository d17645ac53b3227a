/** Whether a page lies at or below a link of the navigation; `except` has a link of its own. */
export function isCurrent(path: string, href: string, except?: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`) && path !== except)
}
