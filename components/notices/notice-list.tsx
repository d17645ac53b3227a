import { ActionForm } from '#components/ui/action-form.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { formText } from '#components/ui/texts.ts'
import { When } from '#components/ui/when.tsx'
import { dateOf } from '#lib/domain/calendar.ts'
import { format } from '#lib/i18n/format.ts'
import type { Locale } from '#lib/i18n/locales.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { type NoticeLine, noticeHref, toldSentence } from '#lib/notices/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'

type Telling = Readonly<{ t: Translate; locale: Locale; now: Date }>
type Props = { items: readonly NoticeLine[]; action: FormAction; telling: Telling }

/** The notices, a line an issue; one form around all, so that its answer stays in place. */
export function NoticeList({ items, action, telling }: Props) {
  const { t } = telling
  const hasUnread = items.some(({ unread }) => unread > 0)
  return (
    <ActionForm action={action} text={formText(t)} className="gap-2">
      <div>
        {hasUnread ? (
          <div className="flex justify-end border-rule border-b py-1">
            <SubmitButton variant="plain" size="small" name="all" value="true">
              {t('notices.markAll')}
            </SubmitButton>
          </div>
        ) : null}
        <ul aria-label={t('notices.caption')}>
          {items.map((item) => (
            <NoticeItem key={item.id} item={item} telling={telling} />
          ))}
        </ul>
      </div>
    </ActionForm>
  )
}

function NoticeItem({ item, telling }: { item: NoticeLine; telling: Telling }) {
  const { id, number, title, chamber, unread, at, last } = item
  const { t } = telling
  const isUnread = unread > 0
  return (
    <li className="grid grid-cols-[0.75rem_minmax(0,1fr)] items-start gap-x-2 border-rule border-b pt-2 md:py-2 md:grid-cols-[0.75rem_minmax(0,1fr)_auto] md:items-center">
      <span
        aria-hidden="true"
        className={`mt-4 size-2 rounded-full md:mt-0 ${isUnread ? 'bg-action' : ''}`}
      />
      <div className="grid min-w-0 gap-0.5">
        {/* A plain link: the address marks the notice as read before it leads on. */}
        <a
          href={noticeHref(number)}
          className={`py-2 text-action underline-offset-4 hover:underline md:py-0 ${isUnread ? 'font-bold' : ''}`}
        >
          {isUnread ? <span className="sr-only">{t('notices.isUnread')} </span> : null}
          {title}
        </a>
        <p className="flex flex-wrap gap-x-3 text-ink-2 text-sm">
          <span className="text-ink-3">{number}</span>
          <span>{chamber.name}</span>
          <span>{toldSentence(last, t)}</span>
          {unread > 1 ? <span>{t('notices.count', { count: unread })}</span> : null}
        </p>
      </div>
      <p className="col-start-2 flex min-h-11 items-center justify-between gap-x-4 md:col-start-auto md:grid md:min-h-0 md:grid-cols-[auto_7rem]">
        <span className="text-ink-3 text-sm">
          <Moment at={at} telling={telling} />
        </span>
        {isUnread ? (
          <span className="md:justify-self-end">
            <SubmitButton variant="plain" size="small" name="ids" value={id}>
              <span aria-hidden="true">{t('notices.markRead')}</span>
              <span className="sr-only">{t('notices.markReadOf', { number })}</span>
            </SubmitButton>
          </span>
        ) : null}
      </p>
    </li>
  )
}

/** Of today the time, else the day. */
function Moment({ at, telling: { locale, now } }: { at: string; telling: Telling }) {
  const { date, time, exact } = format(locale)
  const isToday = dateOf(new Date(at)) === dateOf(now)
  return <When value={at} text={isToday ? time(at) : date(at, now)} exact={exact(at)} />
}
