import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { prepareZXingModule, purgeZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { type Box, tilesOf } from './tiles.ts'

/**
 * How a photo is looked at, one way after the other until a code is found: its longer side in pixels
 * and how much it is smoothed. Modules of two or three pixels are found only when enlarged.
 */
const LOOKS = [
  { side: 2400, smooth: 0 },
  { side: 4800, smooth: 0 },
  { side: 4800, smooth: 1.5 },
  { side: 1200, smooth: 0 },
] as const
type Look = (typeof LOOKS)[number]
/** Beyond this, enlarging shows nothing new. */
const MOST_ENLARGED = 3
/** More than any photo of an inbox; what is larger was refused when it was stored. */
const MOST_PIXELS = 50_000_000
const WASM = 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'

let prepared: Promise<unknown> | undefined

/** The reader from the package itself: it would else be fetched from the network. */
function prepare(): Promise<unknown> {
  prepared ??= readFile(join(/* turbopackIgnore: true */ process.cwd(), WASM)).then((wasm) => {
    const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
    return prepareZXingModule({
      overrides: { wasmBinary: wasmBinary as ArrayBuffer },
      fireImmediately: true,
    })
  })
  return prepared
}

/**
 * The texts of all QR codes in a picture, each once; empty when there is none, or when the bytes are
 * no picture. A photo is turned upright first; paper is photographed askew, in shadow, and with a
 * seal across it.
 * @param picture a path or the bytes of a JPEG, PNG or WebP
 */
export async function readQr(picture: string | Uint8Array): Promise<string[]> {
  for (const look of LOOKS) {
    const grey = await greyOf(picture, look)
    if (!grey) return []
    const texts = new Set<string>()
    for (const box of tilesOf(grey)) for (const text of await readTile(grey, box)) texts.add(text)
    if (texts.size > 0) return [...texts]
  }
  return []
}

type Grey = Readonly<{ data: Buffer; width: number; height: number }>

async function greyOf(picture: string | Uint8Array, { side, smooth }: Look): Promise<Grey | null> {
  const open = () => sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
  const head = await open()
    .metadata()
    .catch(() => null)
  if (!head) return null
  const longer = Math.min(side, MOST_ENLARGED * Math.max(head.width, head.height))
  const grey = open()
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: longer, height: longer, fit: 'inside' })
    .greyscale()
  const made = await (smooth > 0 ? grey.blur(smooth) : grey)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => null)
  return made && { data: made.data, width: made.info.width, height: made.info.height }
}

async function readTile({ data, width, height }: Grey, box: Box): Promise<string[]> {
  await prepare()
  const raw = { width, height, channels: 1 } as const
  const part = await sharp(data, { raw })
    .extract(box)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer()
  const pixels = {
    data: new Uint8ClampedArray(part.buffer as ArrayBuffer, part.byteOffset, part.byteLength),
    width: box.width,
    height: box.height,
    colorSpace: 'srgb',
  } as ImageData
  try {
    const found = await readBarcodes(pixels, { formats: ['QRCode'], maxNumberOfSymbols: 8 })
    return found.filter(({ isValid }) => isValid).map(({ text }) => text)
  } catch {
    // A picture was the reader's undoing; the next one gets a reader of its own.
    purgeZXingModule()
    prepared = undefined
    return []
  }
}
