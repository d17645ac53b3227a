import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A place in a photograph's metadata, as telephones write it. */
const WHERE = {
  IFD0: { Make: 'SanzhiCam', Copyright: '张三' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 34/1 12/1', GPSLongitudeRef: 'E' },
}

/** A picture with something on it. */
export function picture(width = 640, height = 480) {
  const background = { r: 20, g: 80, b: 170 }
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  return sharp({ create: { width, height, channels: 3, background, noise } })
}

/** A photograph that says where and by whom it was taken. */
export function photoWithPlace(orientation = 1): Promise<Buffer> {
  return picture().withMetadata({ orientation }).withExifMerge(WHERE).jpeg().toBuffer()
}

/** A valid PNG of a few kilobytes that unpacks to `width * height` pixels. */
export function bombPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 })
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
