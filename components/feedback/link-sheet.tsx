import type { Translate } from '#lib/i18n/translator.ts'
import type { PaperCode } from '#lib/papers/dto.ts'

type Props = { chamber: string; address: string; code: PaperCode; t: Translate }

/** What is put up in the chamber: whose it is, what it is for, the code and the address below it. */
export function LinkSheet({ chamber, address, code, t }: Props) {
  return (
    <article className="mx-auto grid max-w-sm justify-items-center gap-4 border border-rule p-8 text-center">
      <h2 className="font-bold text-xl">{t('feedback.public.about', { name: chamber })}</h2>
      <p>{t('feedback.links.scan')}</p>
      <svg
        viewBox={`0 0 ${code.side} ${code.side}`}
        role="img"
        aria-label={code.label}
        shapeRendering="crispEdges"
        className="w-64 max-w-full bg-white"
      >
        <path d={code.path} fill="#000000" />
      </svg>
      <p className="select-all break-all text-sm">{address}</p>
      <p className="text-ink-2 text-sm">{t('feedback.links.promise')}</p>
    </article>
  )
}
