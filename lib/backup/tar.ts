import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

const BLOCK = 512

/** One member of a tar archive (ustar), with content from memory. Names are ours: ASCII, short. */
export function* tarMember(name: string, content: Buffer): Generator<Buffer> {
  yield header(name, content.length)
  yield content
  yield padding(content.length)
}

/**
 * One member with content from a file, read as a stream.
 * @throws Error when the file is missing or changes while it is read.
 */
export async function* tarFile(name: string, path: string): AsyncGenerator<Buffer> {
  const { size } = await stat(path)
  yield header(name, size)
  let read = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    read += (chunk as Buffer).length
    yield chunk as Buffer
  }
  if (read !== size) throw new Error(`${path} changed while it was read`)
  yield padding(size)
}

/** What ends an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK)

function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100 || size >= 8 ** 11) throw new Error(`not for tar: ${name}`)
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0)
  block.write('0000600\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('00000000000\0', 136)
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)
}
