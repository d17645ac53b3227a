import { StillBlock } from '#components/ui/still-block.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { PlainLink, TextLink } from '#components/ui/text-link.tsx'
import type { LedgerInput } from '#lib/domain/ledger-state.ts'
import { isEnded } from '#lib/domain/stage.ts'
import type { BoardColumn, IssueBoard, IssueLine } from '#lib/issues/dto.ts'
import { DueDate, type Telling, TimeLeft } from './due.tsx'
import { codeWord } from './ledger-filters.tsx'
import { TABLE_ID } from './ledger-table.tsx'
import { atStage, issueHref, ledgerHref } from './ledger-url.ts'

type Props = { board: IssueBoard; input: LedgerInput; telling: Telling }

/** The ledger by stage: a column each, in the order of the workflow; ended issues as counts below. */
export function Board({ board, input, telling }: Props) {
  const { t } = telling
  return (
    <>
      <div id={TABLE_ID} className="board">
        {board.columns.map((column) => (
          <Column key={column.stage} column={column} input={input} telling={telling} />
        ))}
      </div>
      {board.folded.length > 0 ? (
        <div className="mt-4 flex flex-wrap items-center gap-x-6 border-rule-strong border-t pt-2">
          <h2 className="font-bold">{t('views.board.folded')}</h2>
          <ul className="contents">
            {board.folded.map(({ stage, total }) => (
              <li key={stage}>
                <ToTable href={ledgerHref(atStage(input, stage))} total={total}>
                  {codeWord('stage', stage, t)} {total}
                </ToTable>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

type ColumnProps = Omit<Props, 'board'> & { column: BoardColumn }

function Column({ column: { stage, total, cards }, input, telling }: ColumnProps) {
  const { t } = telling
  const heading = `stage-${stage}`
  const lines = cards.map((card) => (
    <Card key={card.number} card={card} input={input} telling={telling} />
  ))
  return (
    <section aria-labelledby={heading} className="min-w-0">
      <h2
        id={heading}
        className="flex items-baseline justify-between gap-2 border-rule-strong border-b pb-1 font-bold"
      >
        {codeWord('stage', stage, t)} <span className="text-ink-2 tabular-nums">{total}</span>
      </h2>
      {total > 0 ? (
        <>
          <StillBlock as="ul">{lines}</StillBlock>
          <ToTable href={ledgerHref(atStage(input, stage))} total={total}>
            {t('views.board.all', { count: total })}
            <span className="sr-only"> {codeWord('stage', stage, t)}</span>
          </ToTable>
        </>
      ) : (
        <p className="py-2 text-ink-3">{t('views.board.none')}</p>
      )}
    </section>
  )
}

type CardProps = Omit<Props, 'board'> & { card: IssueLine }

function Card({ card, input, telling }: CardProps) {
  const { number, title, chamber, stage, dueOn, originalDueOn, severity } = card
  const ended = isEnded(stage)
  return (
    <li className="board-card">
      <PlainLink
        href={issueHref(number, input)}
        className="block break-words py-1 text-action underline-offset-4 hover:underline md:py-0"
      >
        {title}
      </PlainLink>
      <p className="text-ink-2 text-sm">{chamber.name}</p>
      <p className="flex flex-wrap gap-x-3 text-sm">
        <TimeLeft of={{ ...card, ended }} telling={telling} />
        {dueOn && !ended ? (
          <span className="text-ink-2">
            <DueDate dueOn={dueOn} original={originalDueOn} telling={telling} />
          </span>
        ) : null}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-ink-3 text-sm">
        {number}
        {severity === 'key' ? <Tag tone="strong">{telling.t('codes.severity.key')}</Tag> : null}
      </p>
    </li>
  )
}

type ToTableProps = { href: string; total: number; children: React.ReactNode }

/** To the table of what is counted; nothing leads nowhere. */
function ToTable({ href, total, children }: ToTableProps) {
  const place = 'inline-flex min-h-11 items-center md:min-h-8'
  if (total === 0) return <span className={`${place} text-ink-3`}>{children}</span>
  return (
    <TextLink href={href} className={place}>
      {children}
    </TextLink>
  )
}
