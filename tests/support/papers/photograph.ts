import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'

/** How the camera is held: degrees about each axis of the sheet. */
type Tilt = Readonly<{ x?: number; y?: number; z?: number }>

/** Pixels of a sheet of A4 as it is taken here: 192 an inch. */
const A4 = { width: 1588, height: 2246 }

/** The last sheet of A4 of an opened paper as a picture. */
export async function scanSheet(page: Page): Promise<Buffer> {
  const whole = await page.locator('.paper').screenshot({ type: 'png' })
  const { width = 0, height = 0 } = await sharp(whole).metadata()
  const top = Math.max(0, height - A4.height)
  return sharp(whole)
    .extract({ left: 0, top, width, height: height - top })
    .toBuffer()
}

/**
 * What a phone makes of a sheet on a desk: seen at an angle in true perspective, lit from one side,
 * a little out of focus, with noise, and as a JPEG of middling quality.
 */
export async function photograph(browser: Browser, sheet: Buffer, tilt: Tilt): Promise<Buffer> {
  const { x = 0, y = 0, z = 0 } = tilt
  const page = await browser.newPage({ viewport: { width: 1800, height: 2400 } })
  await page.setContent(`<!doctype html><style>
    body { margin: 0; height: 2400px; display: grid; place-items: center; background: #6b5a48;
      perspective: 2600px; overflow: hidden }
    img { height: 1800px; transform: rotateX(${x}deg) rotateY(${y}deg) rotateZ(${z}deg) }
    body::after { content: ''; position: fixed; inset: 0;
      background: linear-gradient(120deg, rgb(255 240 200 / 15%), rgb(0 0 0 / 45%)) }
  </style><img src="data:image/png;base64,${sheet.toString('base64')}">`)
  await page.locator('img').evaluate((image) => (image as HTMLImageElement).decode())
  const seen = await page.screenshot({ type: 'png' })
  await page.close()
  const { width = 0, height = 0 } = await sharp(seen).metadata()
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 22 },
    },
  })
    .png()
    .toBuffer()
  return sharp(seen)
    .composite([{ input: grain, blend: 'soft-light' }])
    .blur(1.1)
    .jpeg({ quality: 72 })
    .toBuffer()
}
