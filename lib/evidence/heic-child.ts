// The process that heic.ts starts: node heic-child.ts INPUT OUTPUT. Decodes one picture and ends.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { DECODER_MEMORY, HEIC_EXIT } from './heic-limits.ts'
import { EVIDENCE_LIMITS } from './schema.ts'

/** What of libheif's JavaScript face is used here; the package has no types of its own for it. */
interface HeifImage {
  get_width(): number
  get_height(): number
  is_primary(): boolean
  display(into: Pixels, done: (pixels: Pixels | null) => void): void
}
type Pixels = { data: Uint8ClampedArray; width: number; height: number }
type LibHeif = { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } }

/** The decoder asks for more memory through this; refused, it gives up the picture. */
function boundMemory() {
  const { prototype } = WebAssembly.Memory
  const { grow } = prototype
  prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * 65_536 > DECODER_MEMORY) throw new RangeError('bound')
    return grow.call(this, pages)
  }
}

async function decode(input: string): Promise<Pixels | number> {
  const libheif = createRequire(import.meta.url)('libheif-js/wasm-bundle') as LibHeif
  const images = new libheif.HeifDecoder().decode(await readFile(input))
  const image = images.find((one) => one.is_primary()) ?? images[0]
  if (!image) return HEIC_EXIT.broken
  const width = image.get_width()
  const height = image.get_height()
  if (width * height > EVIDENCE_LIMITS.pixels) return HEIC_EXIT.tooLarge
  const into = { data: new Uint8ClampedArray(width * height * 4), width, height }
  const pixels = await new Promise<Pixels | null>((done) => image.display(into, done))
  return pixels ?? HEIC_EXIT.broken
}

async function main([input, output]: string[]): Promise<number> {
  boundMemory()
  const pixels = await decode(input as string).catch(() => HEIC_EXIT.broken)
  if (typeof pixels === 'number') return pixels
  const { data, width, height } = pixels
  const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const picture = sharp(raw, { raw: { width, height, channels: 4 } })
  const written = picture.flatten({ background: '#ffffff' }).jpeg({ quality: 90 })
  return written.toFile(output as string).then(
    () => HEIC_EXIT.done,
    () => HEIC_EXIT.notWritten,
  )
}

process.exit(await main(process.argv.slice(2)))
