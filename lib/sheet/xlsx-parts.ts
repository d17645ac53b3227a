import { createInflateRaw } from 'node:zlib'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { readZipDirectory, type ZipEntry } from '#lib/zip/directory.ts'
import { READ_EXIT, ReadEnd } from './limits.ts'
import { partName } from './part-name.ts'

/** The parts of a workbook by name, unpacked a piece at a time. */
export type Parts = Readonly<{
  has: (name: string) => boolean
  pieces: (name: string) => AsyncIterable<string>
}>

/** Opens the zip; sizes in it are claims, so each part is unpacked no further than its own. */
export async function openParts(bytes: Buffer): Promise<Parts> {
  const entries = (await readZipDirectory(bytes, bytes.length)) ?? []
  const byName = new Map(entries.map((entry) => [partName(entry.name), entry]))
  const find = (name: string) => byName.get(partName(name))
  async function* pieces(name: string): AsyncGenerator<string> {
    const entry = find(name)
    if (!entry) throw new ReadEnd(READ_EXIT.broken)
    const decoder = new TextDecoder('utf-8')
    for await (const chunk of unpacked(bytes, entry)) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  }
  return { has: (name) => find(name) !== undefined, pieces }
}

async function* unpacked(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const { method, offset, packed, declared } = entry
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const part = bytes.subarray(start, start + packed)
  if (method === 0) {
    if (packed !== declared) throw new ReadEnd(READ_EXIT.tooLarge)
    yield part
    return
  }
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 })
  inflate.end(part)
  let total = 0
  for await (const chunk of inflate) {
    total += chunk.length
    if (total > declared) throw new ReadEnd(READ_EXIT.tooLarge)
    yield chunk
  }
  if (total !== declared) throw new ReadEnd(READ_EXIT.broken)
}

type Handlers = Readonly<{
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}>

/** Elements by their local names: some programs write every one with a prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/**
 * Walks through a part. After each piece `after` is asked; what it returns is handed on, so that
 * rows leave before the next piece is unpacked.
 */
export async function* walk<T>(
  parts: Parts,
  name: string,
  { open, text, close }: Handlers,
  after: () => readonly T[] = () => [],
): AsyncGenerator<T> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (error) => {
    throw error
  })
  // Entities of its own could unfold to any size; no spreadsheet program writes any.
  parser.on('doctype', () => {
    throw new ReadEnd(READ_EXIT.broken)
  })
  if (open) {
    parser.on('opentag', (tag: SaxesTagPlain) => open(localName(tag.name), tag.attributes))
  }
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)))
  for await (const piece of parts.pieces(name)) {
    parser.write(piece)
    yield* after()
  }
  parser.close()
  yield* after()
}

/** Walks through a part for what its handlers take down. */
export async function visit(parts: Parts, name: string, handlers: Handlers): Promise<void> {
  for await (const _ of walk(parts, name, handlers)) {
    // Nothing is handed on.
  }
}
