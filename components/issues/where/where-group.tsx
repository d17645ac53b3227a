import { TextLink } from '#components/ui/text-link.tsx'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import type { Where } from '#lib/domain/where.ts'
import {
  changeKind,
  GROUP_KINDS,
  groupAt,
  groupOf,
  removeAt,
  type WherePath,
} from '#lib/domain/where-groups.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { builtHref } from './build-url.ts'
import type { Wording } from './condition-words.ts'
import { faultSentence } from './where-fault.ts'
import { conditionSentence } from './where-sentence.ts'

type Props = { input: LedgerInput; where: Where; path: WherePath; wording: Wording }

/** What a group is called: the whole, or its number within the ones around it. */
export function groupName(path: WherePath, t: Translate): string {
  if (path.length === 0) return t('where.whole')
  return t('where.group', { number: path.map((at) => at + 1).join('.') })
}

/** A group with its parts, the way to make it one of another kind, and to take parts away. */
export function WhereGroup({ input, where, path, wording }: Props) {
  const { t } = wording
  const group = groupAt(where, path)
  if (!group) return null
  return (
    <div className="grid gap-1 border-rule-strong border-l-2 pl-3">
      <div className="flex flex-wrap items-center gap-x-4">
        <b>{groupName(path, t)}</b>
        <Kinds input={input} where={where} path={path} wording={wording} />
        <Remove name={groupName(path, t)} input={input} where={where} path={path} t={t} />
      </div>
      <ul className="grid gap-1">
        {group.parts.map((part, at) => {
          const place = [...path, at]
          return (
            <li key={place.join('.')}>
              {groupOf(part) ? (
                <WhereGroup input={input} where={where} path={place} wording={wording} />
              ) : (
                <div className="flex flex-wrap items-center gap-x-4">
                  <span className="min-w-0 break-words">{conditionSentence(part, wording)}</span>
                  <Remove
                    name={conditionSentence(part, wording)}
                    input={input}
                    where={where}
                    path={place}
                    t={t}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const LINK = 'inline-flex min-h-11 items-center md:min-h-7'

/** The three kinds; the one it is stands without a link, and so does one that would break a limit. */
function Kinds({ input, where, path, wording: { t } }: Props) {
  const now = groupAt(where, path)?.kind
  return (
    <ul className="flex flex-wrap gap-x-4">
      {GROUP_KINDS.map((kind) => {
        const word = t(`where.kinds.${kind}`)
        const edited = changeKind(where, path, kind)
        if (kind === now || 'fault' in edited) {
          const why = 'fault' in edited && kind !== now ? faultSentence(edited.fault, t) : undefined
          return (
            <li key={kind} className={LINK}>
              {why ? (
                <span className="text-ink-3" title={why}>
                  {word}
                  <span className="sr-only">{why}</span>
                </span>
              ) : (
                <span aria-current="true" className="border-action border-b-2">
                  {word}
                </span>
              )}
            </li>
          )
        }
        return (
          <li key={kind}>
            <TextLink
              href={builtHref(input, edited.where)}
              aria-label={t('where.kindOf', { group: groupName(path, t), kind: word })}
              className={LINK}
            >
              {word}
            </TextLink>
          </li>
        )
      })}
    </ul>
  )
}

type RemoveProps = Omit<Props, 'wording'> & { name: string; t: Translate }

function Remove({ name, input, where, path, t }: RemoveProps) {
  const edited = removeAt(where, path)
  if ('fault' in edited) return null
  return (
    <TextLink
      href={builtHref(input, edited.where)}
      aria-label={t('where.remove', { name })}
      className={LINK}
    >
      {t('common.remove')}
    </TextLink>
  )
}
