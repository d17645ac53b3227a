import { detailsSummary } from '#components/ui/details-panel.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { PlainLink } from '#components/ui/text-link.tsx'
import { formAnchor } from './asked-forms.ts'

type Props = { deedKey: string; href: string; label: string }

/** A form nobody asked for yet: looks and reads like a folded panel and brings the form (`useUnfold`). */
export function FoldedForm({ deedKey, href, label }: Props) {
  return (
    <StillBlock as="div">
      <PlainLink
        id={formAnchor(deedKey)}
        href={href}
        data-unfolds={deedKey}
        aria-expanded={false}
        className={`${detailsSummary} border-rule border-b`}
      >
        <Icon name="forward" className="size-4" />
        {label}
      </PlainLink>
    </StillBlock>
  )
}
