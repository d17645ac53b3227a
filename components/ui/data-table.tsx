// biome-ignore-all lint/a11y/noRedundantRoles: the phone layout takes the table roles away
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { PlainLink } from './text-link.tsx'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'right'
  /** Stays in sight when the table scrolls sideways; the first or second column only. */
  frozen?: 1 | 2
  /** The link that sorts by this column, how it is sorted now, and what the link will do. */
  sort?: { href: string; now?: 'ascending' | 'descending'; label: string }
  /**
   * Place in the line of a phone: lead and end on top, title below, line last. Without a lead the title
   * stands on top. Default: hidden.
   */
  phone?: 'lead' | 'end' | 'title' | 'line'
}

type Props<Row> = {
  /** What the table lists, for screen readers. */
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  id?: string
  /** Lets cells break into lines instead of scrolling sideways: for short tables. */
  wrap?: boolean
  /** Gives each line a box to tick, for the form around the table. */
  select?: Selection<Row>
}

type Selection<Row> = {
  /** Name of the boxes. */
  name: string
  /** What stands above them (`SelectAll`). */
  header: ReactNode
  value: (row: Row) => string
  /** Says which line a box is for. */
  label: (row: Row) => string
}

/** A real table with a sticky header and frozen first columns; a list of lines on a phone. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, id, wrap, select } = props
  const hasLead = select !== undefined || columns.some(({ phone }) => phone === 'lead')
  return (
    <div className="data-table-frame">
      <table
        id={id}
        role="table"
        className="data-table"
        data-wrap={wrap ? '' : undefined}
        data-selectable={select ? '' : undefined}
        data-leadless={hasLead ? undefined : ''}
      >
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {select ? (
              <th role="columnheader" scope="col" data-select="">
                {select.header}
              </th>
            ) : null}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Line key={rowKey(row)} row={row} columns={columns} select={select} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type LineProps<Row> = Pick<Props<Row>, 'columns' | 'select'> & { row: Row }

function Line<Row>({ columns, select, row }: LineProps<Row>) {
  return (
    <tr role="row">
      {select ? (
        <td role="cell" data-select="" data-phone="lead">
          <label>
            <input
              type="checkbox"
              name={select.name}
              value={select.value(row)}
              aria-label={select.label(row)}
              autoComplete="off"
            />
          </label>
        </td>
      ) : null}
      {columns.map(({ key, cell, align, frozen, phone = 'hide' }) => (
        <td key={key} role="cell" data-align={align} data-frozen={frozen} data-phone={phone}>
          {cell(row)}
        </td>
      ))}
    </tr>
  )
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { header, align, frozen, sort } = column
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort?.now}
      data-align={align}
      data-frozen={frozen}
    >
      {sort ? (
        <PlainLink
          href={sort.href}
          title={sort.label}
          className="inline-flex items-center gap-1 hover:text-action"
        >
          {header}
          {sort.now ? (
            <Icon name={sort.now === 'ascending' ? 'up' : 'down'} className="size-3.5" />
          ) : null}
        </PlainLink>
      ) : (
        header
      )}
    </th>
  )
}
