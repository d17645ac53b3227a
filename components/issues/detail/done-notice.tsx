import { Notice } from '#components/ui/notice.tsx'
import { TakeFocus } from '#components/ui/take-focus.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

type Props = {
  /** What was done. */
  sentence: string
  /** Where the same work goes on. */
  onward?: { href: string; label: string } | undefined
}

/** What the viewer has just done, and the next thing of the same kind one keystroke away. */
export function DoneNotice({ sentence, onward }: Props) {
  return (
    <div className="no-print mb-4">
      <TakeFocus>
        <Notice kind="success" role="status">
          <p>{sentence}</p>
          {onward ? (
            <p>
              <TextLink href={onward.href} className="inline-block py-2 font-bold md:py-0">
                {onward.label}
              </TextLink>
            </p>
          ) : null}
        </Notice>
      </TakeFocus>
    </div>
  )
}
