import type { Stage } from '#lib/domain/codes.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { noticeHref, type Told, toldSentence } from './dto.ts'

/** What is told of one issue; nothing of its description, evidence or people. */
export type ToldIssue = Readonly<{
  number: string
  title: string
  stage: Stage
  chamber: Readonly<{ code: string; name: string }>
  happenings: readonly Told[]
}>

/** A digest names so many issues; the rest is counted. */
const MOST_ISSUES = 40

/** A message to a group: number and title, what happened, where to look. */
export function groupText(issue: ToldIssue, publicUrl: string, t: Translate): string {
  return [
    heading(issue, t),
    ...sentences(issue, t),
    t('notices.look', { url: `${publicUrl}/issues/${issue.number}` }),
  ].join('\n')
}

/** A mail about one issue. */
export function mailWords(issue: ToldIssue, publicUrl: string, t: Translate) {
  const last = issue.happenings.at(-1)
  const what = last ? toldSentence(last, t) : ''
  return {
    subject: t('notices.mail.subject', { what, heading: heading(issue, t) }),
    text: [
      heading(issue, t),
      ...sentences(issue, t),
      '',
      t('notices.look', { url: publicUrl + noticeHref(issue.number) }),
      ...mailFooter(publicUrl, t),
    ].join('\n'),
  }
}

/** The daily digest: a line an issue. */
export function digestWords(issues: readonly ToldIssue[], publicUrl: string, t: Translate) {
  const shown = issues.slice(0, MOST_ISSUES)
  const more = issues.length - shown.length
  return {
    subject: t('notices.digest.subject', { count: issues.length }),
    text: [
      t('notices.digest.lead', { count: issues.length }),
      ...shown.flatMap((issue) => [
        '',
        heading(issue, t),
        ...sentences(issue, t),
        publicUrl + noticeHref(issue.number),
      ]),
      ...(more > 0 ? ['', t('notices.digest.more', { count: more })] : []),
      '',
      t('notices.digest.all', { url: `${publicUrl}/notices` }),
      ...mailFooter(publicUrl, t),
    ].join('\n'),
  }
}

/** What a program is sent: codes, not words. */
export function webhookBody(
  deliveryId: string,
  districtId: string,
  issue: ToldIssue,
  publicUrl: string,
) {
  const { number, title, stage, chamber, happenings } = issue
  return {
    id: deliveryId,
    district: districtId,
    issue: { number, title, stage, chamber, url: `${publicUrl}/issues/${number}` },
    events: happenings.map(({ seq, type, at, unit }) => ({ seq, type, at, unit })),
  }
}

function heading({ number, title }: ToldIssue, t: Translate): string {
  return t('notices.heading', { number, title })
}

/** What happened several times in a row is said once. */
function sentences({ happenings }: ToldIssue, t: Translate): string[] {
  return [...new Set(happenings.map((one) => toldSentence(one, t)))]
}

/** The end of every mail: where it comes from and how it is switched off. */
export function mailFooter(publicUrl: string, t: Translate): string[] {
  return ['', '-- ', t('notices.mail.footer', { url: `${publicUrl}/account` })]
}
