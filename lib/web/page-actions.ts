import type { Role } from '#lib/domain/offices.ts'
import { type Action, rolesGranted } from '#lib/domain/policy.ts'

/**
 * What it takes to open the pages below an address; the longest address counts. Each page names the
 * same action in its `openPage`, which a test compares: a new section needs a line here.
 */
export const PAGE_ACTIONS: Readonly<Record<string, Action | 'any'>> = {
  '/': 'any',
  '/account': 'any',
  '/admin': 'any',
  '/admin/audit': 'read_audit',
  '/admin/calendar': 'manage_calendar',
  '/admin/channels': 'manage_channels',
  '/admin/papers': 'manage_papers',
  '/admin/people': 'read_people',
  '/admin/people/new': 'manage_people',
  '/admin/policy': 'read_policy',
  '/admin/units': 'manage_units',
  '/awards': 'read_health',
  '/awards/new': 'manage_awards',
  '/awards/shortlist': 'manage_awards',
  '/chambers': 'read_unit',
  '/chambers/[code]/facts': 'read_health',
  '/chambers/[code]/health': 'read_health',
  '/chambers/[code]/peers': 'read_health',
  '/chambers/[code]/plan': 'read_health',
  '/checkups': 'read_health',
  '/common-problems': 'confirm_score',
  '/dashboard': 'read',
  '/evaluations': 'read_evaluations',
  '/feedback': 'read_feedback',
  '/feedback/links': 'share_feedback',
  '/feedback/new': 'give_feedback',
  '/issues': 'read',
  '/issues/exports': 'read',
  '/issues/import': 'import_ledger',
  '/issues/new': 'report',
  '/notices': 'read',
  '/papers/inbox': 'return_paper',
  '/standards': 'read_health',
  '/instructors': 'read_visits',
  '/leaders': 'read_visits',
  '/reports': 'read_health',
  '/statistics': 'read_statistics',
  '/search': 'any',
  '/shortcuts': 'any',
  '/visits': 'read_visits',
  '/visits/new': 'log_visit',
  '/workbench': 'read',
}

/** The addresses with their parts, the longest first. */
const ADDRESSES = Object.entries(PAGE_ACTIONS)
  .sort(([one], [other]) => other.length - one.length)
  .map(([address, action]) => ({ parts: partsOf(address), action }))

/** What the page under this path takes to be opened. */
export function pageAction(path: string): Action | 'any' {
  const asked = partsOf(path)
  return ADDRESSES.find(({ parts }) => lies(asked, parts))?.action ?? 'any'
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

/** True for a path at or below an address; `[name]` in the address stands for any one part. */
function lies(path: readonly string[], address: readonly string[]): boolean {
  return address.every(
    (part, at) => part === path[at] || (part.startsWith('[') && path[at] !== undefined),
  )
}

/** Who can open the page under this path; empty when everybody can. */
export function rolesForPage(path: string): Role[] {
  const action = pageAction(path)
  return action === 'any' ? [] : rolesGranted(action)
}
