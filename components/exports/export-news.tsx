import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Translate } from '#lib/i18n/translator.ts'

type Props = { news: Readonly<{ done: number; failed: number }>; t: Translate }

/** Exports that came to an end and were not looked at yet; nothing when there is none. */
export function ExportNews({ news: { done, failed }, t }: Props) {
  if (done + failed === 0) return null
  return (
    <div className="mb-6">
      <Notice kind={failed > 0 ? 'warning' : 'info'} title={t('exports.news')}>
        <ul>
          {done > 0 ? <li>{t('exports.newsDone', { count: done })}</li> : null}
          {failed > 0 ? <li>{t('exports.newsFailed', { count: failed })}</li> : null}
          <li>
            <TextLink href="/issues/exports">{t('exports.mine')}</TextLink>
          </li>
        </ul>
      </Notice>
    </div>
  )
}
