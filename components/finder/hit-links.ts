/** What a link to a unit depends on. */
type Unit = Readonly<{ code: string; level: string; kind: string; parentCode: string | null }>

/** Where a unit is at home: its page, that of the chamber of a member, or its issues. */
export function unitHref({ code, level, kind, parentCode }: Unit, canRead: boolean): string {
  if (level === 'chamber') return `/chambers/${code}`
  if (level === 'member' && parentCode) return `/chambers/${parentCode}`
  if (canRead && kind !== 'department') return `/issues?unit=${code}`
  return level === 'township' ? `/chambers?township=${code}` : '/chambers'
}

export const issueHref = (number: string) => `/issues/${number}`
export const personHref = (id: string) => `/admin/people/${id}`
