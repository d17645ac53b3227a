import type { ReactNode } from 'react'
import { DetailsPanel } from '../details-panel.tsx'
import { PlainLink } from '../text-link.tsx'

export type TableCell = { text: string; href?: string }

type Props = {
  title: string
  /** One sentence: what is counted, and what to see. */
  description?: string
  summary: string
  head: string[]
  rows: { key: string; cells: TableCell[] }[]
  legend?: ReactNode
  children: ReactNode
}

/** A chart with its name, and the table behind it one keystroke away. */
export function ChartFigure(props: Props) {
  const { title, description, summary, head, rows, legend, children } = props
  return (
    <figure className="chart min-w-0">
      <figcaption className="mb-3">
        <h2 className="font-bold">{title}</h2>
        {description ? <p className="text-ink-3 text-sm">{description}</p> : null}
        {legend}
      </figcaption>
      {children}
      <DetailsPanel summary={summary}>
        <div className="overflow-x-auto">
          <table className="w-full">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                {head.map((name, column) => (
                  <th
                    key={name}
                    scope="col"
                    className={`border-rule-strong border-b py-1.5 pr-4 font-bold ${column ? 'text-right' : 'text-left'}`}
                  >
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, column) => (
                    <TableValue key={head[column]} cell={cell} first={column === 0} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </DetailsPanel>
    </figure>
  )
}

function TableValue({ cell, first }: { cell: TableCell; first: boolean }) {
  const text = cell.href ? (
    <PlainLink href={cell.href} className="text-action hover:underline">
      {cell.text}
    </PlainLink>
  ) : (
    cell.text
  )
  const line = 'border-rule border-b py-1.5 pr-4'
  return first ? (
    <th scope="row" className={`${line} text-left font-normal`}>
      {text}
    </th>
  ) : (
    <td className={`${line} text-right`}>{text}</td>
  )
}
