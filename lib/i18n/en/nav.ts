import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/nav.ts'

export default {
  breadcrumbs: 'You are here',
  chambers: 'Chambers',
  collapse: 'Collapse',
  dashboard: 'Dashboard',
  demo: 'Demo data',
  demoShort: 'Demo',
  expand: 'Expand',
  groups: { work: 'Work', diagnosis: 'Diagnosis', admin: 'Administration' },
  issues: 'Issues',
  language: 'Language',
  languageEn: 'English',
  languageZh: '中文',
  main: 'Main navigation',
  menu: 'Menu',
  newIssue: 'Report',
  search: 'Search',
  searchHint: 'Number, unit, person or words',
  signOut: 'Sign out',
  skip: 'Skip to content',
  theme: 'Appearance',
  themeDark: 'Dark',
  themeLight: 'Light',
  themeSystem: 'As the system',
  waiting: '{count} waiting',
} satisfies Shape<typeof zh>
