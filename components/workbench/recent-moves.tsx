import { ShortDate, type Telling, TimeLeft } from '#components/issues/ledger/due.tsx'
import { Section } from '#components/ui/section.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { isEnded } from '#lib/domain/stage.ts'
import type { RecentMove } from '#lib/workbench/dto.ts'

/** For those who follow: which of their issues moved, and how. */
export function RecentMoves({
  moves,
  telling,
}: {
  moves: readonly RecentMove[]
  telling: Telling
}) {
  const { t } = telling
  if (moves.length === 0) return null
  return (
    <Section title={t('workbench.recent')}>
      <ul>
        {moves.map((move) => {
          const what = t(`events.did.${move.type}`)
          return (
            <li
              key={move.number}
              className="grid items-center gap-x-4 gap-y-1 border-rule border-b pt-1 pb-3 md:grid-cols-[minmax(0,1fr)_auto_8rem] md:py-1.5"
            >
              <div className="grid min-w-0 gap-0.5">
                <TextLink href={`/issues/${move.number}`} className="py-2.5 font-bold md:py-0">
                  {move.title}
                </TextLink>
                <p className="flex flex-wrap gap-x-3 text-ink-2 text-sm">
                  <span className="text-ink-3">{move.number}</span>
                  <span>{move.chamber.name}</span>
                  <span>
                    {move.unit ? t('workbench.moved', { unit: move.unit.name, what }) : what}
                  </span>
                  <span className="text-ink-3">
                    <ShortDate value={move.at} telling={telling} />
                  </span>
                </p>
              </div>
              <p className="flex items-center gap-x-3 md:contents">
                <Tag>{t(`codes.stage.${move.stage}`)}</Tag>
                <span className="md:justify-self-end">
                  <TimeLeft of={{ ...move, ended: isEnded(move.stage) }} telling={telling} />
                </span>
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
