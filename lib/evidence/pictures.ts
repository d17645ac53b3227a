import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { refuse } from './file-name.ts'
import { heicToJpeg } from './heic.ts'
import { EVIDENCE_LIMITS } from './schema.ts'
import { inTurn } from './turns.ts'

type Format = 'jpeg' | 'png' | 'webp'

/** A picture made anew from its pixels, and a small one of it; both in the work folder. */
export type MadePicture = Readonly<{ path: string; type: `image/${Format}`; preview: string }>

// Its cache keeps files open by path; each of ours is read once or twice and then gone.
sharp.cache(false)

/**
 * Re-encodes a picture: turned upright, first frame only, without any metadata (position, device,
 * author) and without whatever hid behind or inside the pixels. HEIC becomes JPEG.
 * @throws DomainError too_large (rule `pixels`) or invalid_input (rule `broken`), naming the file.
 */
export async function remakePicture(
  input: string,
  format: Format | 'heic',
  workDir: string,
  name: string,
): Promise<MadePicture> {
  return inTurn(async () => {
    const path = join(workDir, 'picture')
    const preview = join(workDir, 'preview')
    if (format === 'heic') await heicToJpeg(input, path, name)
    else await reencode(input, path, format, name)
    const { preview: side } = EVIDENCE_LIMITS
    const fit = { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const
    await open(path).resize(fit).webp({ quality: 75 }).toFile(preview)
    return { path, type: `image/${format === 'heic' ? 'jpeg' : format}`, preview }
  })
}

async function reencode(input: string, output: string, format: Format, name: string) {
  await refuseBad(input, format, name)
  const encoded = await encode(open(input).autoOrient(), format)
    .timeout({ seconds: 30 })
    .toBuffer()
    .catch(() => null)
  if (!encoded) throw refuse('invalid_input', name, 'broken')
  // Written apart from encoding: a full disk is not the fault of the picture.
  await writeFile(output, encoded)
}

/** Judges by the header alone, before a single pixel is unpacked. */
async function refuseBad(input: string, format: Format, name: string) {
  const head = await sharp(input, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (head?.format !== format) throw refuse('invalid_input', name, 'broken')
  if (head.width * head.height > EVIDENCE_LIMITS.pixels) throw refuse('too_large', name, 'pixels')
}

function open(path: string): Sharp {
  return sharp(path, {
    limitInputPixels: EVIDENCE_LIMITS.pixels,
    failOn: 'error',
    sequentialRead: true,
  })
}

function encode(picture: Sharp, format: Format): Sharp {
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality: 90 })
    case 'png':
      return picture.png()
    case 'webp':
      return picture.webp({ quality: 90 })
  }
}
