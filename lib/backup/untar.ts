const BLOCK = 512
const PIECE = 256 * 1024

/** One member while it is being read; `content` may be left unread. */
export type Member = Readonly<{ name: string; size: number; content: AsyncIterable<Buffer> }>

/**
 * The members of a tar archive in their order, none held in memory.
 * @throws Error when the archive is cut off or is none.
 */
export async function* tarMembers(chunks: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  const input = new ByteReader(chunks)
  for (;;) {
    const block = await input.take(BLOCK)
    if (block.every((byte) => byte === 0)) return
    const { name, size } = readHeader(block)
    let left = size
    const content = async function* () {
      while (left > 0) {
        const piece = await input.take(Math.min(left, PIECE))
        left -= piece.length
        yield piece
      }
    }
    yield { name, size, content: content() }
    while (left > 0) left -= (await input.take(Math.min(left, PIECE))).length
    await input.take((BLOCK - (size % BLOCK)) % BLOCK)
  }
}

function readHeader(block: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) =>
    block.toString('latin1', from, from + length).replace(/\0.*$/s, '')
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  if (Number.parseInt(text(148, 8), 8) !== sum) throw new Error('not a tar archive')
  return { name: text(0, 100), size: Number.parseInt(text(124, 12), 8) }
}

/** Hands out exactly as many bytes as are asked for. */
class ByteReader {
  private readonly chunks: AsyncIterator<Buffer>
  private held: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Buffer>) {
    this.chunks = chunks[Symbol.asyncIterator]()
  }

  async take(length: number): Promise<Buffer> {
    const parts = [this.held]
    let have = this.held.length
    while (have < length) {
      const { value, done } = await this.chunks.next()
      if (done) throw new Error('the archive is cut off')
      parts.push(value)
      have += value.length
    }
    const all = parts.length === 1 ? this.held : Buffer.concat(parts)
    this.held = all.subarray(length)
    return all.subarray(0, length)
  }
}
