import type { Progress } from '#lib/checkups/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** How far some check-ups are: a bar with the same said in words. */
export function ProgressWords({ progress, t }: { progress: Progress; t: Translate }) {
  const { open, selfScored, sealed, all } = progress
  return (
    <span className="grid min-w-40 gap-1">
      <svg
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className="h-1.5 w-full"
        aria-hidden="true"
      >
        <rect width="100" height="6" className="fill-rule" />
        <rect width={share(sealed + selfScored, all)} height="6" className="fill-rule-strong" />
        <rect width={share(sealed, all)} height="6" className="fill-action" />
      </svg>
      <span>{t('campaigns.progressOf', { open, selfScored, sealed, all })}</span>
    </span>
  )
}

function share(part: number, all: number): number {
  return all === 0 ? 0 : Math.round((part / all) * 1000) / 10
}
