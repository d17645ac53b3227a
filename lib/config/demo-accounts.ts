/** The logins of the demo district, in the order they are shown; `auth.demo.<login>` says who it is. */
export const DEMO_LOGINS = [
  'clerk',
  'clerk2',
  'director',
  'leader',
  'dongcheng',
  'nancheng',
  'dongcheng-chamber',
  'nancheng-chamber',
  'logistics',
  'member',
  'instructor',
  'sysadmin',
  'secadmin',
  'auditor',
] as const

/** The one password of all of them; they exist on a loopback address only. */
export const DEMO_PASSWORD = 'sanzhi-demo'
