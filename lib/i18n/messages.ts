import enActions from './en/actions.ts'
import enAdmin from './en/admin.ts'
import enAuth from './en/auth.ts'
import enAwards from './en/awards.ts'
import enBulk from './en/bulk.ts'
import enCalendar from './en/calendar.ts'
import enCampaigns from './en/campaigns.ts'
import enChambers from './en/chambers.ts'
import enChannels from './en/channels.ts'
import enCheckups from './en/checkups.ts'
import enCodes from './en/codes.ts'
import enCommon from './en/common.ts'
import enCommonProblems from './en/common-problems.ts'
import enDashboard from './en/dashboard.ts'
import enErrors from './en/errors.ts'
import enEvaluations from './en/evaluations.ts'
import enEvents from './en/events.ts'
import enEvidence from './en/evidence.ts'
import enExports from './en/exports.ts'
import enFacts from './en/facts.ts'
import enFeedback from './en/feedback.ts'
import enFields from './en/fields.ts'
import enFigures from './en/figures.ts'
import enFinder from './en/finder.ts'
import enHealth from './en/health.ts'
import enImports from './en/imports.ts'
import enInstructors from './en/instructors.ts'
import enIssueDetail from './en/issue-detail.ts'
import enIssues from './en/issues.ts'
import enMeta from './en/meta.ts'
import enNav from './en/nav.ts'
import enNotices from './en/notices.ts'
import enOrigin from './en/origin.ts'
import enPapers from './en/papers.ts'
import enPast from './en/past.ts'
import enPractices from './en/practices.ts'
import enReorganise from './en/reorganise.ts'
import enReports from './en/reports.ts'
import enStandards from './en/standards.ts'
import enStatistics from './en/statistics.ts'
import enTimePolicy from './en/time-policy.ts'
import enViews from './en/views.ts'
import enVisits from './en/visits.ts'
import enWhere from './en/where.ts'
import enWorkbench from './en/workbench.ts'
import type { Locale } from './locales.ts'
import type { Shape } from './shape.ts'
import actions from './zh-CN/actions.ts'
import admin from './zh-CN/admin.ts'
import auth from './zh-CN/auth.ts'
import awards from './zh-CN/awards.ts'
import bulk from './zh-CN/bulk.ts'
import calendar from './zh-CN/calendar.ts'
import campaigns from './zh-CN/campaigns.ts'
import chambers from './zh-CN/chambers.ts'
import channels from './zh-CN/channels.ts'
import checkups from './zh-CN/checkups.ts'
import codes from './zh-CN/codes.ts'
import common from './zh-CN/common.ts'
import commonProblems from './zh-CN/common-problems.ts'
import dashboard from './zh-CN/dashboard.ts'
import errors from './zh-CN/errors.ts'
import evaluations from './zh-CN/evaluations.ts'
import events from './zh-CN/events.ts'
import evidence from './zh-CN/evidence.ts'
import exports from './zh-CN/exports.ts'
import facts from './zh-CN/facts.ts'
import feedback from './zh-CN/feedback.ts'
import fields from './zh-CN/fields.ts'
import figures from './zh-CN/figures.ts'
import finder from './zh-CN/finder.ts'
import health from './zh-CN/health.ts'
import imports from './zh-CN/imports.ts'
import instructors from './zh-CN/instructors.ts'
import issueDetail from './zh-CN/issue-detail.ts'
import issues from './zh-CN/issues.ts'
import meta from './zh-CN/meta.ts'
import nav from './zh-CN/nav.ts'
import notices from './zh-CN/notices.ts'
import origin from './zh-CN/origin.ts'
import papers from './zh-CN/papers.ts'
import past from './zh-CN/past.ts'
import practices from './zh-CN/practices.ts'
import reorganise from './zh-CN/reorganise.ts'
import reports from './zh-CN/reports.ts'
import standards from './zh-CN/standards.ts'
import statistics from './zh-CN/statistics.ts'
import timePolicy from './zh-CN/time-policy.ts'
import views from './zh-CN/views.ts'
import visits from './zh-CN/visits.ts'
import where from './zh-CN/where.ts'
import workbench from './zh-CN/workbench.ts'

const chinese = {
  actions,
  admin,
  auth,
  awards,
  bulk,
  calendar,
  campaigns,
  chambers,
  channels,
  checkups,
  codes,
  common,
  dashboard,
  errors,
  evaluations,
  events,
  evidence,
  facts,
  feedback,
  figures,
  fields,
  finder,
  issueDetail,
  issues,
  meta,
  nav,
  papers,
  standards,
  statistics,
  timePolicy,
  notices,
  commonProblems,
  health,
  exports,
  imports,
  past,
  reorganise,
  practices,
  origin,
  instructors,
  views,
  where,
  visits,
  reports,
  workbench,
}

/** Chinese is the original; its keys are the keys of the product. */
export type Messages = typeof chinese

const english: Shape<Messages> = {
  actions: enActions,
  admin: enAdmin,
  auth: enAuth,
  awards: enAwards,
  bulk: enBulk,
  calendar: enCalendar,
  campaigns: enCampaigns,
  chambers: enChambers,
  channels: enChannels,
  checkups: enCheckups,
  codes: enCodes,
  common: enCommon,
  dashboard: enDashboard,
  errors: enErrors,
  evaluations: enEvaluations,
  events: enEvents,
  evidence: enEvidence,
  facts: enFacts,
  feedback: enFeedback,
  figures: enFigures,
  fields: enFields,
  finder: enFinder,
  issueDetail: enIssueDetail,
  issues: enIssues,
  meta: enMeta,
  nav: enNav,
  papers: enPapers,
  standards: enStandards,
  statistics: enStatistics,
  timePolicy: enTimePolicy,
  notices: enNotices,
  commonProblems: enCommonProblems,
  health: enHealth,
  exports: enExports,
  imports: enImports,
  past: enPast,
  reorganise: enReorganise,
  practices: enPractices,
  origin: enOrigin,
  instructors: enInstructors,
  views: enViews,
  where: enWhere,
  visits: enVisits,
  reports: enReports,
  workbench: enWorkbench,
}

/** All words of the interface by language. */
export const MESSAGES: Record<Locale, Shape<Messages>> = { 'zh-CN': chinese, en: english }
