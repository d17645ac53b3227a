import type { PaperBlock, PaperCell, PaperContent } from '#lib/domain/paper.ts'
import type { PaperCode } from '#lib/papers/dto.ts'

type Props = { content: PaperContent; code: PaperCode }

/** An official paper as it is printed; `app/paper.css` gives it the measures of GB/T 9704. */
export function PaperSheet({ content, code }: Props) {
  const { redHead, number, title, addressee, blocks, copies, receipt } = content
  return (
    <article className="paper" lang="zh-CN">
      {redHead ? <p className="paper-head">{redHead}</p> : null}
      <p className="paper-number">{number}</p>
      {redHead ? <hr className="paper-rule" /> : null}
      <h2 className="paper-title">{title}</h2>
      {addressee ? <p>{addressee}</p> : null}
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a paper never move
        <Block key={index} block={block} />
      ))}
      <div className="paper-closing">
        <Code code={code} note={content.codeNote} />
        <div className="paper-signature">
          <p>{content.closing.issuer}</p>
          <p>{content.closing.date}</p>
          <p>{content.closing.seal}</p>
        </div>
      </div>
      {copies ? <p className="paper-copies">{copies}</p> : null}
      {receipt ? <Receipt receipt={receipt} code={code} note={content.codeNote} /> : null}
    </article>
  )
}

function Block({ block }: { block: PaperBlock }) {
  if (block.kind === 'table') return <Form rows={block.rows} />
  if (block.kind === 'heading') return <h3>{block.text}</h3>
  return block.text.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never move
    <p key={index} className="paper-text">
      {line}
    </p>
  ))
}

function Form({ rows }: { rows: readonly (readonly PaperCell[])[] }) {
  return (
    <table>
      <colgroup>
        <col className="paper-column-label" />
        <col />
        <col className="paper-column-label" />
        <col />
      </colgroup>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.text}>
            {row.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a form never move
              <Cell key={index} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell: { text, label, span } }: { cell: PaperCell }) {
  if (label) return <th scope="row">{text}</th>
  const lines = text.split('\n')
  return (
    <td colSpan={span}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never move
        <p key={index}>{line}</p>
      ))}
    </td>
  )
}

/** The part that is cut off carries the code too: a photo of it alone finds its way. */
function Receipt({
  receipt,
  code,
  note,
}: {
  receipt: NonNullable<PaperContent['receipt']>
  code: PaperCode
  note: string
}) {
  return (
    <section className="paper-receipt">
      <h3 className="paper-receipt-title">{receipt.title}</h3>
      <Form rows={receipt.rows} />
      <div className="paper-closing">
        <Code code={code} note={note} />
        <div className="paper-signature">
          <p>{receipt.note}</p>
        </div>
      </div>
    </section>
  )
}

function Code({ code, note }: { code: PaperCode; note: string }) {
  return (
    <div className="paper-code">
      <svg
        viewBox={`0 0 ${code.side} ${code.side}`}
        role="img"
        aria-label={code.label}
        shapeRendering="crispEdges"
      >
        <path d={code.path} fill="#000000" />
      </svg>
      <span>{note}</span>
    </div>
  )
}
