import { StillBlock } from '#components/ui/still-block.tsx'
import type { Translate } from '#lib/i18n/translator.ts'
import type { EventDto, IssueDetail } from '#lib/issues/dto.ts'
import type { TakerOption } from '#lib/units/dto.ts'
import type { FormAction } from '#lib/web/form-state.ts'
import { ActionDesk } from './action-desk.tsx'
import { type Asked, formHref } from './asked-forms.ts'
import type { DeskItem } from './desk-item.ts'
import type { Speech } from './detail-context.ts'
import { dispatchTerms } from './dispatch-terms.ts'
import { FoldedForm } from './folded-form.tsx'
import { MoveForm } from './move-form.tsx'
import { DEED_GROUPS, groupOf } from './move-groups.ts'
import { type Deed, planDeeds } from './move-plan.ts'
import { hasPapers } from './paper-fields.tsx'
import { RefusedMoves } from './refused-moves.tsx'
import { askedWords } from './request-list.tsx'

type Props = {
  issue: IssueDetail
  events: readonly EventDto[]
  /** Units that may take work, by the code of the giver. */
  takers: Readonly<Record<string, readonly TakerOption[]>>
  /** Codes of the units in whose name the viewer issues papers. */
  papersOf: readonly string[]
  action: FormAction
  asked: Asked
  speech: Speech
}

/** What the viewer may do here, the likeliest open; and why the rest is not possible. */
export function IssueActions(props: Props) {
  const { issue, takers, papersOf, asked, speech } = props
  const { t } = speech
  const { deeds: all, primary } = planDeeds(issue)
  const deeds = all.filter((deed) => hasPapers(deed.action, issue, papersOf, speech))
  const units = new Set(deeds.flatMap(({ actsFor }) => actsFor?.code ?? []))
  const items = deeds.map((deed): DeskItem => {
    const { key, actsFor } = deed
    const label = labelOf(deed, deeds, issue, speech)
    const at = { key, group: groupOf(deed, primary, issue) }
    if (deed !== primary && !asked.keys.includes(key)) {
      const href = formHref(issue.number, asked, key)
      return { ...at, href, node: <FoldedForm deedKey={key} href={href} label={label} /> }
    }
    return {
      ...at,
      href: null,
      node: (
        <MoveForm
          {...props}
          deed={deed}
          label={label}
          actingAs={
            actsFor && units.size > 1 ? t('actions.actingAs', { unit: actsFor.name }) : null
          }
          isPrimary={deed === primary}
          takers={(actsFor && takers[actsFor.code]) ?? []}
          units={papersOf}
        />
      ),
    }
  })
  return (
    <>
      {primary ? null : <p className="mb-2 text-ink-2">{t('actions.nothing')}</p>}
      <ActionDesk
        items={items}
        groups={DEED_GROUPS.map((key) => ({
          key,
          title: key === 'usual' ? null : t(`actions.group.${key}`),
        }))}
        round={asked.done}
        text={{ opening: t('actions.opening'), unreached: t('actions.unreached') }}
      />
      <StillBlock as="div">
        <RefusedMoves issue={issue} speech={speech} />
      </StillBlock>
    </>
  )
}

/** The action by its name, with what it is about when it can be done about several. */
function labelOf(deed: Deed, all: readonly Deed[], issue: IssueDetail, speech: Speech): string {
  const { t } = speech
  const { action, link, request, supervision } = deed
  const name = nameOf(deed, issue, t)
  if (request) return t('actions.about', { action: name, about: askedWords(request, speech) })
  if (supervision) return t('actions.about', { action: name, about: supervision.number })
  const alike = all.filter((other) => other.action === action && other.link)
  if (!link || alike.length < 2) return name
  return t('actions.ofUnit', { action: name, unit: link.to.name })
}

/** A dispatch has three names: the first one, a further one beside it, and one down the chain. */
function nameOf({ action, link }: Deed, issue: IssueDetail, t: Translate): string {
  if (action !== 'dispatch') return t(`codes.action.${action}`)
  if (link) return t('actions.handDown')
  return t(dispatchTerms(issue, null).lead ? 'actions.addSupport' : 'codes.action.dispatch')
}
