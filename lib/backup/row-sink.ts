import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Filling } from '#lib/db/copy-in.ts'
import type { Table } from '#lib/db/table-list.ts'

/** The parts of one table go into one COPY, so that rows may refer to later rows of their table. */
export class RowSink {
  private readonly filling: Filling
  private open: { table: Table; stream: Writable } | undefined

  constructor(filling: Filling) {
    this.filling = filling
  }

  async write(name: string, content: AsyncIterable<Buffer>): Promise<void> {
    if (this.open?.table.name !== name) {
      await this.close()
      const table = this.filling.tables.find((candidate) => candidate.name === name)
      if (!table) throw new Error(`not a tar archive of this product: table ${name}`)
      const stream = this.filling.write(table)
      // A refused row is thrown where the next piece is written, or at the end.
      stream.on('error', () => {})
      this.open = { table, stream }
    }
    const { stream } = this.open
    for await (const piece of content) {
      if (stream.errored) throw stream.errored
      if (!stream.write(piece)) await drained(stream)
    }
  }

  async close(): Promise<void> {
    const stream = this.open?.stream
    this.open = undefined
    if (!stream) return
    stream.end()
    await finished(stream)
  }
}

/** Waits until the stream takes more, or fails with it. */
function drained(stream: Writable): Promise<void> {
  return new Promise((done, failed) => {
    stream.once('drain', done)
    stream.once('error', failed)
  })
}
