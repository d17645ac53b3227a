const OFFICE = ['clerk', 'clerk2', 'director']
const TOWNSHIPS = ['dongcheng', 'nancheng']
const CHAMBERS = ['dongcheng-chamber', 'nancheng-chamber', 'logistics']
const WORKING = [...OFFICE, ...TOWNSHIPS, ...CHAMBERS]
const READERS = [...WORKING, 'leader', 'instructor', 'member']
const ADMINISTRATORS = ['sysadmin', 'secadmin', 'auditor']

/** Everybody who can sign in to the demo. */
export const LOGINS = [...READERS, ...ADMINISTRATORS]

export type ListedPage = Readonly<{
  file: string
  path: string
  /** Who may open it; everybody else is told why not. */
  open: readonly string[]
  /**
   * A page about one thing is found through the first link of this form on another page; `onward`
   * through the first of that form on the page it leads to.
   */
  first?: Readonly<{ on: string; link: RegExp; onward?: RegExp }>
}>

/** Whoever takes part in an assignment brings its stamped paper back; the director does not. */
const RETURNERS = ['clerk', 'clerk2', ...TOWNSHIPS, ...CHAMBERS, 'member']

/** A member enterprise is not checked against standards. */
const STANDARD_READERS = READERS.filter((login) => login !== 'member')
const UNITS = [...READERS, 'sysadmin', 'secadmin']
const PEOPLE = [...WORKING, 'sysadmin', 'secadmin']

const VISITS = [...WORKING, 'leader', 'instructor']
const VISITORS = [...OFFICE, ...TOWNSHIPS, 'leader', 'instructor']

/** Every page of the signed-in part and who may open it. */
export const PAGES: readonly ListedPage[] = [
  page('workbench', READERS),
  page('issues', READERS),
  page('issues/new', READERS),
  one('issues/[number]', READERS, '/issues', /href="(\/issues\/[A-Z]+-\d{4}-\d{5,})"/),
  {
    ...page('issues/[number]/papers/[paperId]', READERS),
    first: {
      on: `/issues?q=${encodeURIComponent('财务管理制度不健全 东城街道商会')}`,
      link: /href="(\/issues\/[A-Z]+-\d{4}-\d{5,})"/,
      onward: /href="(\/issues\/[A-Z]+-\d{4}-\d{5,}\/papers\/[0-9a-f-]{36})"/,
    },
  },
  page('issues/exports', READERS),
  page('issues/import', OFFICE),
  one('issues/import/[id]', OFFICE, '/issues/import', /href="(\/issues\/import\/[0-9a-f-]{36})"/),
  page('issues/views', READERS),
  page('issues/papers', READERS),
  page('issues/bulk', READERS),
  one('issues/bulk/[id]', READERS, '/issues/bulk', /href="(\/issues\/bulk\/[0-9a-f-]{36})"/),
  page('chambers', UNITS),
  one('chambers/[code]', UNITS, '/chambers', /href="(\/chambers\/[^"/?]+)"/),
  {
    ...page(
      'chambers/[code]/facts',
      READERS.filter((login) => login !== 'member'),
    ),
    first: {
      on: '/chambers',
      link: /href="(\/chambers\/[^"/?]+)"/,
      onward: /href="(\/chambers\/[^"/?]+\/facts)"/,
    },
  },
  {
    ...page(
      'chambers/[code]/health',
      READERS.filter((login) => login !== 'member'),
    ),
    first: {
      on: '/chambers',
      link: /href="(\/chambers\/[^"/?]+)"/,
      onward: /href="(\/chambers\/[^"/?]+\/health)"/,
    },
  },
  {
    ...page(
      'chambers/[code]/peers',
      READERS.filter((login) => login !== 'member'),
    ),
    first: {
      on: '/chambers',
      link: /href="(\/chambers\/[^"/?]+)"/,
      onward: /href="(\/chambers\/[^"/?]+\/peers)"/,
    },
  },
  {
    ...page(
      'chambers/[code]/plan',
      READERS.filter((login) => login !== 'member'),
    ),
    first: {
      on: '/chambers',
      link: /href="(\/chambers\/[^"/?]+)"/,
      onward: /href="(\/chambers\/[^"/?]+\/plan)"/,
    },
  },
  page('awards', [...WORKING, 'leader', 'instructor']),
  one(
    'awards/[id]',
    [...WORKING, 'leader', 'instructor'],
    '/awards',
    /href="(\/awards\/[0-9a-f-]{36})"/,
  ),
  page('awards/new', ['clerk', 'clerk2']),
  page('awards/shortlist', ['clerk', 'clerk2']),
  page('common-problems', ['clerk', 'clerk2']),
  page('feedback', WORKING),
  one('feedback/[id]', WORKING, '/feedback', /href="(\/feedback\/[0-9a-f-]{36})"/),
  page('feedback/links', ['clerk', 'clerk2', ...CHAMBERS]),
  one(
    'feedback/links/[id]',
    ['clerk', 'clerk2', ...CHAMBERS],
    '/feedback/links',
    /href="(\/feedback\/links\/[0-9a-f-]{36})"/,
  ),
  page('feedback/new', ['member']),
  page('dashboard', READERS),
  {
    file: 'app/(wall)/dashboard/wall/page.tsx',
    // Otherwise it comes anew while it is being looked at.
    path: '/dashboard/wall?still=1',
    open: READERS,
  },
  page('evaluations', [...OFFICE, ...TOWNSHIPS]),
  one(
    'evaluations/[id]',
    [...OFFICE, ...TOWNSHIPS],
    '/evaluations',
    /href="(\/evaluations\/[0-9a-f-]{36})"/,
  ),
  {
    ...page('evaluations/[id]/[unit]', [...OFFICE, ...TOWNSHIPS]),
    first: {
      on: '/evaluations',
      link: /href="(\/evaluations\/[0-9a-f-]{36})"/,
      onward: /href="(\/evaluations\/[0-9a-f-]{36}\/[^"#/]+)"/,
    },
  },
  page('statistics', OFFICE),
  one('statistics/[month]', OFFICE, '/statistics', /href="(\/statistics\/\d{4}-\d{2})\/open"/),
  page('visits', VISITS),
  page('visits/new', VISITORS),
  one('visits/[id]', VISITS, '/visits', /href="(\/visits\/[0-9a-f-]{36})"/),
  page('visits/coverage', VISITS),
  page('leaders', VISITS),
  page('instructors', VISITS),
  page('reports', VISITS),
  one('reports/[id]', VISITS, '/reports?year=2026', /href="(\/reports\/[0-9a-f-]{36})"/),
  page('notices', READERS),
  page('account', LOGINS),
  page('search', LOGINS),
  page('shortcuts', LOGINS),
  page('admin/people', PEOPLE),
  page('admin/people/new', ['sysadmin']),
  one('admin/people/[id]', PEOPLE, '/admin/people', /href="(\/admin\/people\/[0-9a-f-]{36})"/),
  page('admin/units', ['sysadmin']),
  page('admin/units/new', ['sysadmin']),
  one(
    'admin/units/[code]',
    ['sysadmin'],
    '/admin/units',
    /href="(\/admin\/units\/(?!new)[^"/?]+)"/,
  ),
  {
    ...page('admin/units/[code]/reorganise', ['sysadmin']),
    first: {
      on: '/admin/units?level=township',
      link: /href="(\/admin\/units\/(?!new)[^"/?]+)"/,
      onward: /href="(\/admin\/units\/[^"/?]+\/reorganise)"/,
    },
  },
  page('admin/calendar', OFFICE),
  page('admin/policy', [...OFFICE, ...TOWNSHIPS]),
  page('admin/channels', ['sysadmin']),
  page('admin/channels/new', ['sysadmin']),
  one(
    'admin/channels/[id]',
    ['sysadmin'],
    '/admin/channels',
    /href="(\/admin\/channels\/[0-9a-f-]{36})"/,
  ),
  page('checkups', STANDARD_READERS),
  page('checkups/compare', STANDARD_READERS),
  one('checkups/[id]', STANDARD_READERS, '/checkups', /href="(\/checkups\/[0-9a-f-]{36})"/),
  one(
    'checkups/campaigns/[id]',
    STANDARD_READERS,
    '/checkups',
    /href="(\/checkups\/campaigns\/[0-9a-f-]{36})"/,
  ),
  page('standards', STANDARD_READERS),
  one(
    'standards/[code]/[version]',
    STANDARD_READERS,
    '/standards',
    /href="(\/standards\/\w+\/\d+)"/,
  ),
  page('papers/inbox', RETURNERS),
  page('admin/papers', ['clerk', 'clerk2', 'director']),
  page('admin/audit', ['auditor']),
]

/** Other ways of looking at a page, which are drawn from other queries. */
export const LAYOUTS: readonly ListedPage[] = [
  '/issues?layout=board',
  '/issues?layout=board&state=ended',
  '/issues?layout=calendar',
  '/issues?layout=calendar&month=2026-02',
].map((path) => ({ ...page('issues', READERS), path }))

/** Pages that only lead elsewhere, and the one that everybody sees. */
export const OTHER_PAGES = [
  'app/page.tsx',
  'app/(staff)/admin/page.tsx',
  'app/(public)/sign-in/page.tsx',
  'app/(public)/f/[token]/page.tsx',
  'app/(public)/f/progress/page.tsx',
  'app/(public)/f/received/page.tsx',
]

function page(path: string, open: readonly string[]): ListedPage {
  return { file: `app/(staff)/${path}/page.tsx`, path: `/${path}`, open }
}

function one(path: string, open: readonly string[], on: string, link: RegExp): ListedPage {
  return { ...page(path, open), first: { on, link } }
}
