import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/auth.ts'

export default {
  account: 'My account',
  accountLead: 'Your offices, e-mail, password, language and appearance.',
  appointments: 'Present offices',
  appointmentsNone: 'No office at present. The security administrator appoints.',
  changePassword: 'Change password',
  changePasswordHint: 'Afterwards you are signed out on every other device.',
  demoAccounts: 'Demo accounts',
  demoHint: 'Choose an account to fill in its login; every password is {password}',
  language: 'Language',
  lockedOut: 'Too many attempts. Try again in {minutes} minutes.',
  newPasswordHint:
    'At least 10 characters, not the same as the login. A sentence is safer than odd symbols, and easier to remember.',
  passwordChanged: 'The password is changed; other devices are signed out.',
  signedOutNotice: 'You have signed out.',
  signIn: 'Sign in',
  signInLead: 'Issues, rectification and close-out of the chambers',
  theme: 'Appearance',

  demo: {
    clerk: 'Federation clerk',
    clerk2: 'Federation clerk',
    director: 'Federation director',
    leader: 'District leader',
    dongcheng: 'Clerk of Dongcheng Subdistrict',
    nancheng: 'Clerk of Nancheng Subdistrict',
    'dongcheng-chamber': 'Secretary-general, Dongcheng chamber',
    'nancheng-chamber': 'President, Nancheng chamber',
    logistics: 'Secretary-general, logistics association',
    member: 'Contact of a member enterprise',
    instructor: 'Instructor of the Dongcheng chamber',
    sysadmin: 'System administrator',
    secadmin: 'Security administrator',
    auditor: 'Audit administrator',
  },

  role: {
    auditor: 'audit administrator',
    chamber_officer: 'chamber president or secretary-general',
    clerk: 'federation clerk',
    department_officer: 'department liaison',
    director: 'federation director',
    instructor: 'party-building instructor',
    leader: 'linked district leader',
    member_contact: 'member contact',
    secadmin: 'security administrator',
    sysadmin: 'system administrator',
    township_officer: 'township officer',
  },
} satisfies Shape<typeof zh>
